package io.tributary.simulator.kpi;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.market.Sku;
import io.tributary.simulator.scenario.ChannelMap;
import io.tributary.simulator.scenario.Scenario;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What facts of a run know from its scenario alone, found once for all runs of it. */
public final class Outline {
    private final Scenario scenario;
    private final Set<String> ownSkus = new HashSet<>();
    private final String firstOwnSku;
    private final List<String> regions;
    private final ChannelMap channels;
    private final int[] window;

    public Outline(Scenario scenario) {
        this.scenario = scenario;
        regions = scenario.zones().stream().map(z -> z.region()).distinct().toList();
        Set<String> ourFirms = new HashSet<>();
        scenario.firms().stream().filter(Firm::ours).forEach(f -> ourFirms.add(f.id()));
        scenario.skus().stream()
                .filter(sku -> ourFirms.contains(sku.maker()))
                .map(Sku::id)
                .forEach(ownSkus::add);
        firstOwnSku = scenario.skus().stream()
                .map(Sku::id)
                .filter(ownSkus::contains)
                .findFirst()
                .orElse("");
        channels = ChannelMap.of(scenario);
        window = Window.byMonth(scenario.time(), scenario.time().periods(), Integer.MAX_VALUE);
    }

    Scenario scenario() {
        return scenario;
    }

    /** Month of each of so many periods, negative where it does not count; not to be changed. */
    int[] window(int periods) {
        return periods == window.length ? window : Window.byMonth(scenario.time(), periods, Integer.MAX_VALUE);
    }

    boolean isOurs(String sku) {
        return ownSkus.contains(sku);
    }

    String firstOwnSku() {
        return firstOwnSku;
    }

    List<String> regions() {
        return regions;
    }

    ChannelMap channels() {
        return channels;
    }
}
