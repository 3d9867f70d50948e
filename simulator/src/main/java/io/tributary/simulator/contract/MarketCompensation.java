package io.tributary.simulator.contract;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import org.apache.commons.math3.RealFieldElement;

/**
 * Compensation for a market price that left a band around a reference: the seller bears a share of the fall below it, and
 * where the term works both ways gets the same share of a rise above it. Trade practice.
 *
 * <p>Example: reference 10, band 5 %, share 50 %; 80 sold at 9.00: 50 % x (9.50 - 9.00) x 80 = 20.
 */
@Described(en = "Compensation when the market price leaves a band", zh = "市场波动补偿")
public record MarketCompensation(
        @Described(
                en = "Reference price at which the buyer sells",
                zh = "参考市场价格",
                unit = Unit.MONEY_PER_UNIT,
                min = 0,
                max = 1e12)
        double reference,

        @Described(en = "Share of the difference that is compensated", zh = "补偿比例", unit = Unit.SHARE, min = 0, max = 1)
        double share,

        @Described(
                en = "Half width of the band without compensation",
                zh = "不补偿的价格波动幅度",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double band,

        @Described(en = "Whether the buyer pays when the price rises", zh = "价格上涨时买方是否支付", byDefault = "no")
        boolean bothWays,

        @Settled.EveryPeriod int everyMonths,

        @Settled.PaidAfter int paymentDelay)
        implements Term {

    public MarketCompensation {
        Cadence.check(everyMonths);
    }

    @Override
    public <T extends RealFieldElement<T>> T sellerPays(Statement<T> statement, Levers<T> levers) {
        T half = levers.of("band", band);
        T middle = levers.of("reference", reference);
        T fall = Bent.positive(middle.subtract(middle.multiply(half)).subtract(statement.resalePrice()));
        T rise = Bent.positive(statement.resalePrice().subtract(middle).subtract(middle.multiply(half)));
        T gap = bothWays ? fall.subtract(rise) : fall;
        return levers.of("share", share).multiply(gap).multiply(statement.sold());
    }

    @Override
    public Head head() {
        return Head.DISCOUNT;
    }
}
