package io.tributary.simulator.scenario;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** The calendar of a run. A period is a week; it belongs to the month in which it ends. */
@Described(en = "The calendar of a run", zh = "运行日历")
public record Time(
        @Described(
                en = "First day of the first period that counts",
                zh = "计入统计的首日",
                byDefault = "2027-01-04",
                source = "assumption")
        LocalDate start,

        @Described(en = "Periods that count", zh = "统计期长度", unit = Unit.WEEKS, min = 1, max = 5200)
        int length,

        @Described(
                en = "Periods before the start, outside KPIs and rebates, under the baseline's network",
                zh = "预热期（不计入指标与返利，按基准网络运行）",
                unit = Unit.WEEKS,
                min = 0,
                max = 520,
                byDefault = "0 weeks",
                source = "neutral")
        int warmUp,

        @Described(en = "Order of events within a period", zh = "每期事件顺序", byDefault = "demand_order_receive")
        EventOrder eventOrder,

        @Described(
                en = "Periods after which unsold goods are worth only their salvage value; goods keep when empty",
                zh = "销售季长度（期）：季末未售商品只值残值；空则商品可留存",
                unit = Unit.WEEKS,
                min = 1,
                max = 5200,
                byDefault = EMPTY)
        Optional<Integer> season,

        @Described(
                en =
                        "periods: everything happens once a period; continuous: each consumer comes and each order travels at"
                                + " its own time, and firms review their stock after every event",
                zh = "periods：每期一次；continuous：连续时间，逐个事件",
                byDefault = "periods")
        Clock clock,

        @Described(
                en = "Yearly rate by which later money is worth less; for plans over several years",
                zh = "年折现率，用于多年规划",
                unit = Unit.RATE,
                min = 0,
                max = 10,
                byDefault = EMPTY)
        Optional<Double> discount) {

    /** When things may happen. */
    public enum Clock {
        PERIODS,
        CONTINUOUS
    }

    /** The classics of the literature. */
    public enum EventOrder {
        /** Consumers choose, firms order, goods move, sales are made: the market's week. */
        DEMAND_ORDER_RECEIVE,
        /** Goods arrive, demand is met, orders travel: the beer game. */
        RECEIVE_DEMAND_ORDER,
        /** Orders are placed and arrive before demand: the textbook's base stock. */
        ORDER_RECEIVE_DEMAND
    }

    /** Periods of warm-up and of the window that counts together. */
    public int periods() {
        return warmUp + length;
    }

    /** Whether a season ends with a period; period 0 is the first of the run. */
    public boolean endsSeason(int period) {
        return season.isPresent() && Math.floorMod(period + 1 - warmUp, season.get()) == 0;
    }

    /** Month (0 = that of the start) in which a period ends; negative in the warm-up. Period 0 is the first of the run. */
    public int monthOf(int period) {
        LocalDate end = endOf(period);
        return (end.getYear() - start.getYear()) * 12 + end.getMonthValue() - start.getMonthValue();
    }

    /** {@link #monthOf} of each of the first periods of the run, found with one look at the calendar for each month. */
    public int[] months(int count) {
        int[] months = new int[count];
        long nextBegins = Long.MIN_VALUE;
        for (int period = 0; period < count; period++) {
            long day = start.toEpochDay() + lastDay(period);
            if (day >= nextBegins) {
                LocalDate end = LocalDate.ofEpochDay(day);
                months[period] = (end.getYear() - start.getYear()) * 12 + end.getMonthValue() - start.getMonthValue();
                nextBegins = day + end.lengthOfMonth() - end.getDayOfMonth() + 1;
            } else {
                months[period] = months[period - 1];
            }
        }
        return months;
    }

    /** Last day of a period, in days from the start. */
    private long lastDay(int period) {
        return 7L * (period - warmUp + 1) - 1;
    }

    /** The month of the run that a text such as 2027-12 names; 0 is that of the start. */
    public int monthIndex(String month) {
        YearMonth named = YearMonth.parse(month);
        return (named.getYear() - start.getYear()) * 12 + named.getMonthValue() - start.getMonthValue();
    }

    /** Last day of a period. */
    public LocalDate endOf(int period) {
        return start.plusDays(lastDay(period));
    }
}
