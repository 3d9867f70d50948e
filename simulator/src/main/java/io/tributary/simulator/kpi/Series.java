package io.tributary.simulator.kpi;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/** A figure by month and for the whole window. Mutable while it is summed up. */
public final class Series {
    private final double[] months;
    private double whole;

    public Series(int months) {
        this.months = new double[months];
    }

    public void add(int month, double value) {
        months[month] += value;
        whole += value;
    }

    public Series plus(Series other) {
        Series sum = new Series(months.length);
        for (int m = 0; m < months.length; m++) {
            sum.months[m] = months[m] + other.months[m];
        }
        sum.whole = whole + other.whole;
        return sum;
    }

    /** This with the same number added to every month and to the whole. */
    public Series plus(double each) {
        Series sum = new Series(months.length);
        for (int m = 0; m < months.length; m++) {
            sum.months[m] = months[m] + each;
        }
        sum.whole = whole + each;
        return sum;
    }

    public Series minus(Series other) {
        return plus(other.times(-1));
    }

    public Series times(double factor) {
        Series product = new Series(months.length);
        for (int m = 0; m < months.length; m++) {
            product.months[m] = months[m] * factor;
        }
        product.whole = whole * factor;
        return product;
    }

    /** Month by month this times the other. */
    public Series timesEach(Series other) {
        Series product = new Series(months.length);
        for (int m = 0; m < months.length; m++) {
            product.months[m] = months[m] * other.months[m];
        }
        product.whole = whole * other.whole;
        return product;
    }

    /** Month by month this divided by the other; 0 where the other is 0. */
    public Series over(Series other) {
        Series ratio = new Series(months.length);
        for (int m = 0; m < months.length; m++) {
            ratio.months[m] = other.months[m] == 0 ? 0 : months[m] / other.months[m];
        }
        ratio.whole = other.whole == 0 ? 0 : whole / other.whole;
        return ratio;
    }

    /** A figure of every month, and of the whole window. */
    public Series each(DoubleUnaryOperator figure) {
        Series figures = new Series(months.length);
        for (int m = 0; m < months.length; m++) {
            figures.months[m] = figure.applyAsDouble(months[m]);
        }
        figures.whole = figure.applyAsDouble(whole);
        return figures;
    }

    /** Month by month the square of this. */
    public Series squared() {
        return timesEach(this);
    }

    /** The sum of all months up to each; for the whole window that up to the last. */
    public Series cumulative() {
        Series sums = new Series(months.length);
        double sum = 0;
        for (int m = 0; m < months.length; m++) {
            sum += months[m];
            sums.state(m, sum);
        }
        return sums;
    }

    /** A weight in every month in which this is above 0. */
    public Series reached(double weight) {
        Series reached = new Series(months.length);
        for (int m = 0; m < months.length; m++) {
            reached.state(m, months[m] > 0 ? weight : 0);
        }
        return reached;
    }

    /** A figure of several at once, month by month and for the whole window. */
    public static Series combine(List<Series> all, ToDoubleFunction<double[]> of) {
        Series figure = new Series(all.get(0).months.length);
        for (int m = 0; m < figure.months.length; m++) {
            int month = m;
            figure.months[m] = of.applyAsDouble(
                    all.stream().mapToDouble(series -> series.months[month]).toArray());
        }
        figure.whole = of.applyAsDouble(
                all.stream().mapToDouble(series -> series.whole).toArray());
        return figure;
    }

    /** Sets a month's state; the whole window has the state of the last month set. */
    public void state(int month, double value) {
        months[month] = value;
        whole = value;
    }

    /** Sets the figure of the whole window. */
    public void total(double value) {
        whole = value;
    }

    public int months() {
        return months.length;
    }

    public double whole() {
        return whole;
    }

    public double month(int month) {
        return months[month];
    }

    /** The values as KPI values of an entity. */
    public List<KpiValue> values(String kpi, String entity) {
        List<KpiValue> values = new ArrayList<>(1 + months.length);
        values.add(new KpiValue(kpi, entity, KpiValue.WHOLE, whole));
        for (int m = 0; m < months.length; m++) {
            values.add(new KpiValue(kpi, entity, m, months[m]));
        }
        return values;
    }
}
