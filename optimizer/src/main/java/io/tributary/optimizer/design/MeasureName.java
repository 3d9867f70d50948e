package io.tributary.optimizer.design;

import io.tributary.optimizer.reason.Sentence;
import io.tributary.simulator.scenario.TerritoryDesign.Measure;
import java.util.Locale;

/** The measures that territories are balanced on, in words. */
public final class MeasureName {
    private MeasureName() {}

    /** In both languages, by the name that scenarios write. */
    static Sentence of(String written) {
        Measure measure = Measure.valueOf(written.toUpperCase(Locale.ROOT));
        return new Sentence(en(measure), zh(measure));
    }

    /** In English. */
    public static String en(Measure measure) {
        return measure == Measure.POPULATION
                ? "people"
                : measure.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** In Chinese. */
    public static String zh(Measure measure) {
        return switch (measure) {
            case POPULATION -> "人口";
            case URBAN_PEOPLE -> "城镇人口";
            case RURAL_PEOPLE -> "乡村人口";
            case OUTLETS -> "门店";
            case ZONES -> "区域数";
        };
    }
}
