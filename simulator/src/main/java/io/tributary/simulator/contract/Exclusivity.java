package io.tributary.simulator.contract;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import org.apache.commons.math3.RealFieldElement;

/**
 * One side serves only the other: a buyer who sells other makers' products, or a seller who serves another buyer of the same
 * region, pays a penalty for every period in which that is found out (Bernheim and Whinston 1998, Journal of Political
 * Economy 106:64-103 for exclusive dealing).
 */
@Described(en = "One side deals only with the other", zh = "独家条款")
public record Exclusivity(
        @Described(
                en = "buyer: sells no other maker; seller: serves no other buyer of the region",
                zh = "buyer：不卖其他厂家产品；seller：同一区域不供其他买方",
                byDefault = "buyer")
        Side bound,

        @Described(en = "Penalty per period found out", zh = "每次查实的违约金", unit = Unit.MONEY, min = 0, max = 1e12)
        double penalty,

        @Described(
                en = "Probability that a breach is found out, per period",
                zh = "每期查实概率",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "100 %",
                source = "neutral")
        double detection,

        @Settled.EveryPeriod int everyMonths,

        @Settled.PaidAfter int paymentDelay)
        implements Term, Watched {

    /** A side of the contract. */
    public enum Side {
        BUYER,
        SELLER
    }

    public Exclusivity {
        Cadence.check(everyMonths);
    }

    @Override
    public <T extends RealFieldElement<T>> T sellerPays(Statement<T> statement, Levers<T> levers) {
        T fine = levers.of("penalty", penalty).multiply(statement.efforts().breaches());
        return bound == Side.BUYER ? fine.negate() : fine;
    }

    @Override
    public Head head() {
        return Head.PENALTY;
    }

    @Override
    public boolean isBrokenBy(Conduct conduct) {
        return bound == Side.BUYER ? conduct.buyerSoldRivals() : conduct.sellerServedOthers();
    }
}
