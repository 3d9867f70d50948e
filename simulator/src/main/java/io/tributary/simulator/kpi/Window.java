package io.tributary.simulator.kpi;

import io.tributary.simulator.scenario.Time;

/** Which periods of a run count, and to which month each belongs; negative for those that do not count. */
public final class Window {
    private Window() {}

    /**
     * The months of the calendar.
     *
     * @param lastMonth last month that counts; 0 is that of the start
     */
    public static int[] byMonth(Time time, int periods, int lastMonth) {
        int[] months = time.months(periods);
        for (int period = 0; period < periods; period++) {
            if (period < time.warmUp() || months[period] > lastMonth) {
                months[period] = -1;
            }
        }
        return months;
    }

    /**
     * A stretch of periods, each of which stands for a month of its own, numbered from 0.
     *
     * @param first first period of the stretch; the first after the warm-up is 1
     * @param last last period of the stretch
     */
    public static int[] byPeriod(int periods, int warmUp, int first, int last) {
        int[] months = new int[periods];
        for (int period = 0; period < periods; period++) {
            int number = period - warmUp + 1;
            months[period] = number < first || number > last ? -1 : number - first;
        }
        return months;
    }

    /** The first period that counts; 0 where none does. */
    public static int first(int[] monthOf) {
        for (int period = 0; period < monthOf.length; period++) {
            if (monthOf[period] >= 0) {
                return period;
            }
        }
        return 0;
    }

    /** The last period that counts up to the end of a month; 0 where none does. */
    public static int last(int[] monthOf, int month) {
        int last = 0;
        for (int period = 0; period < monthOf.length; period++) {
            if (monthOf[period] >= 0 && monthOf[period] <= month) {
                last = period;
            }
        }
        return last;
    }
}
