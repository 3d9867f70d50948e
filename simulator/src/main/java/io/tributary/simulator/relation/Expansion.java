package io.tributary.simulator.relation;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Going into regions in which no outlet stocks us yet: what the entry costs, and how the channel learns the region. In its
 * n-th week of experience the channel works with the part
 *
 * <pre>known(n) = 1 - (1 - start) x (1 - local) x n^(log2 progress)</pre>
 *
 * of its reach, so that every doubling of the weeks leaves the part {@code progress} of what is not known yet (the power
 * law of practice: Wright 1936, Journal of the Aeronautical Sciences 3:122-128; Newell and Rosenbloom 1981). A partner from
 * the region starts with the local bonus. What the maker's people there cost falls along the same curve. With {@code shared} what was learnt in other new regions counts as well, so the sequence matters. A region is new when
 * somebody serves it for the first time and no outlet stocks us.
 *
 * <p>Example: start 60 %, progress 80 %, from elsewhere: 60 % in the first week, 68 % in the second, 74.4 % in the fourth;
 * a partner from the region with a bonus of 50 %: 80, 84 and 87.2 %.
 */
@Described(en = "Entry into new regions and their learning curve", zh = "新区域进入与学习曲线")
public record Expansion(
        @Described(
                en = "Part of its reach with which a channel works in its first week in a region",
                zh = "进入新区域首周可发挥的铺货能力比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "60 %",
                source = "assumption")
        double start,

        @Described(
                en = "What every doubling of the weeks leaves of the gap and of the running cost",
                zh = "周数每翻一番后差距与运营费用的剩余比例",
                unit = Unit.SHARE,
                min = 0.01,
                max = 1,
                byDefault = "80 %",
                source = "Wright (1936): the 80 % curve")
        double progress,

        @Described(
                en = "Part of the gap that a partner from the region knows from the first day",
                zh = "本地伙伴首日即已弥补的差距比例（本地知识）",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "50 %",
                source = "assumption")
        double local,

        @Described(
                en = "What opening a region costs once",
                zh = "开辟一个区域的一次性费用",
                unit = Unit.MONEY,
                min = 0,
                max = 1e12,
                byDefault = "0",
                source = "neutral")
        double entry,

        @Described(
                en = "Part of the weeks in the other new regions that counts as experience here",
                zh = "其他新区域的经营周数计入本区域经验的比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double shared,

        @Described(
                en = "What opening costs where it differs, by region",
                zh = "各区域不同的开辟费用",
                byDefault = Described.EMPTY)
        Map<String, Double> entryIn,

        @Described(
                en = "What the maker's people in a new region cost in its first week; falls along the learning curve",
                zh = "厂家在新区域首周的运营费用（随学习曲线下降）",
                unit = Unit.MONEY,
                min = 0,
                max = 1e12,
                byDefault = "0",
                source = "neutral")
        double running) {

    public Expansion {
        entryIn = Collections.unmodifiableMap(new TreeMap<>(entryIn));
    }

    /**
     * Experience in a region, in weeks.
     *
     * @param here weeks of operating there, the present one included
     * @param elsewhere weeks of operating in the other new regions
     */
    public double experience(int here, int elsewhere) {
        return here + shared * elsewhere;
    }

    /** What is left of a gap, or of a cost, after so many weeks of experience, at least 1. */
    public double left(double week) {
        return StrictMath.pow(week, StrictMath.log(progress) / StrictMath.log(2));
    }

    /**
     * The part of its reach with which a partner works in a region.
     *
     * @param week of experience there, at least 1
     * @param fromHere whether the partner is from the region
     */
    public double known(double week, boolean fromHere) {
        return 1 - (1 - start) * (fromHere ? 1 - local : 1) * left(week);
    }

    /** What opening a region costs, money. */
    public double entryCost(String region) {
        return entryIn.getOrDefault(region, entry);
    }

    /** What the maker's people cost in a week of experience, money. */
    public double runningCost(double week) {
        return running * left(week);
    }
}
