package io.tributary.simulator.kpi;

import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;

/**
 * KPI values of one run: figures beside the names they belong to. Runs of a variant nearly always name the same figures
 * in the same order; they then share one list of names, so that thousands of runs cost eight bytes a figure and are
 * laid side by side without comparing names.
 */
public final class Readings extends AbstractList<KpiValue> implements RandomAccess {
    /** Names in order; the values that stand in it are those of the run that was read first. */
    private final List<KpiValue> names;

    private final double[] figures;

    private Readings(List<KpiValue> names, double[] figures) {
        this.names = names;
        this.figures = figures;
    }

    /** Values as a run has read them. */
    public static Readings of(List<KpiValue> values) {
        return of(values, Optional.empty());
    }

    /**
     * Values as a run has read them.
     *
     * @param like another run's, whose names are shared if they are the same
     */
    public static Readings of(List<KpiValue> values, Optional<Readings> like) {
        List<KpiValue> names = like.filter(other -> other.names(values))
                .map(other -> other.names)
                .orElseGet(() -> List.copyOf(values));
        double[] figures = new double[values.size()];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = values.get(i).value();
        }
        return new Readings(names, figures);
    }

    /** Whether values bear these names in this order. */
    private boolean names(List<KpiValue> values) {
        if (values.size() != names.size()) {
            return false;
        }
        for (int i = 0; i < names.size(); i++) {
            if (!isSameName(names.get(i), values.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSameName(KpiValue one, KpiValue other) {
        return one.month() == other.month()
                && one.kpi().equals(other.kpi())
                && one.entity().equals(other.entity());
    }

    /** Whether another run's figures bear the same names in the same order. */
    public boolean isNamedLike(Readings other) {
        return names == other.names || names(other.names);
    }

    /** The place of a figure by its name; -1 where there is none. */
    public int place(String kpi, String entity, int month) {
        for (int i = 0; i < names.size(); i++) {
            KpiValue name = names.get(i);
            if (name.month() == month && name.kpi().equals(kpi) && name.entity().equals(entity)) {
                return i;
            }
        }
        return -1;
    }

    /** The figure at a place, in its KPI's unit. */
    public double figure(int index) {
        return figures[index];
    }

    @Override
    public KpiValue get(int index) {
        KpiValue name = names.get(index);
        return new KpiValue(name.kpi(), name.entity(), name.month(), figures[index]);
    }

    @Override
    public int size() {
        return figures.length;
    }
}
