package io.tributary.simulator.relation;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * Honours without money: a limited number of places for the partners with the best score or the largest purchases. An honour
 * lifts the status score by points that fade; each repetition is worth a part of the one before (diminishing returns).
 *
 * <p>Example: 40 points, again 50 %: the second honour brings 20; with a fading of 4 % a week 40 points are 24.5 after 12 weeks.
 */
@Described(en = "Recognition without money", zh = "荣誉激励")
public record Recognition(
        @Described(
                en = "Partners honoured each time",
                zh = "每次表彰名额",
                unit = Unit.COUNT,
                min = 0,
                max = 1000,
                byDefault = "1",
                source = "assumption")
        int places,

        @Described(
                en = "Months between two honours",
                zh = "表彰间隔（月）",
                unit = Unit.COUNT,
                min = 1,
                max = 12,
                byDefault = "6",
                source = "assumption")
        int everyMonths,

        @Described(
                en = "Points of status that a first honour brings",
                zh = "首次表彰带来的地位分",
                unit = Unit.SCORE,
                min = 0,
                max = 100,
                byDefault = "40",
                source = "assumption")
        double points,

        @Described(
                en = "Worth of a further honour against the one before",
                zh = "再次表彰相对上次的价值",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "60 %",
                source = "assumption")
        double again,

        @Described(
                en = "Part of the points lost per week",
                zh = "每周消退比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "3 %",
                source = "assumption")
        double fading,

        @Described(
                en = "What an honour costs the maker",
                zh = "每次表彰成本",
                unit = Unit.MONEY,
                min = 0,
                max = 1e12,
                byDefault = "0",
                source = "neutral")
        double cost) {
    /** Points of the n-th honour of a partner, the first being 0. */
    public double points(int before) {
        return points * StrictMath.pow(again, before);
    }
}
