package io.tributary.simulator.market;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a rival does from a day on, until its next move in the same place, whatever we do. */
@Described(en = "What a rival does from a day on, whatever we do", zh = "竞品自某日起的主动行动")
public record RivalMove(
        @Described(en = "First day", zh = "开始日期") LocalDate from,

        @Described(
                en = "Change of its shelf prices against those of the links",
                zh = "货架价相对交易关系所定价格的变化",
                unit = Unit.RATE,
                min = -1,
                max = 100,
                byDefault = "0 %",
                source = "neutral")
        double price,

        @Described(
                en = "Share of outlets that stock it; as before when empty",
                zh = "铺货率，空为不变",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = EMPTY)
        Optional<Double> distribution,

        @Described(en = "Zones; all when empty", zh = "涉及区域，空为全部", byDefault = EMPTY)
        List<String> zones) {

    public RivalMove {
        zones = List.copyOf(zones);
    }

    /** Whether it is a move in a zone that has been made when a week ends on a day. */
    public boolean isMade(String zone, LocalDate weekEnd) {
        return !weekEnd.isBefore(from) && (zones.isEmpty() || zones.contains(zone));
    }
}
