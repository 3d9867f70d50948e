package io.tributary.simulator.engine;

import io.tributary.simulator.experiment.*;
import io.tributary.simulator.kpi.*;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.scenario.*;
import java.nio.file.Path;
import java.util.*;

class SpringWaterProbe {
    public static void main(String[] args) {
        ScenarioSource source = ScenarioReader.open(Path.of("scenarios/spring-water"), List.of(), Kpis.ids());
        Scenario today = source.variant("today").scenario();
        for (String name : List.of("today", "one_level_everywhere")) {
            Scenario v = source.variant(name).scenario();
            for (int r = 0; r < 3; r++) {
                long t = System.nanoTime();
                Ledger ledger = Simulation.of(today, v).run(new Luck(1, r));
                long t2 = System.nanoTime();
                List<KpiValue> values = Kpis.read(new Facts(v, ledger));
                System.out.println(name + " run " + (t2 - t) / 1000000 + " ms, kpis "
                        + (System.nanoTime() - t2) / 1000000 + " ms, lines "
                        + ledger.chart().lines().size() + " digest " + Long.toHexString(ledger.digest()));
                if (r == 2)
                    for (KpiValue x : values)
                        if (x.month() == -1
                                && !List.of("AH", "ZJ", "JS", "JX", "HB", "HN", "HA", "SD")
                                        .contains(x.entity()))
                            System.out.println("  " + x.kpi() + " " + x.entity() + " " + x.value());
            }
        }
    }
}
