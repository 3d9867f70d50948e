package io.tributary.simulator.contract;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.Optional;
import org.apache.commons.math3.RealFieldElement;

/**
 * The seller bears a share of what the buyer spends on local advertising, up to a cap (Huang and Li 2001, European Journal of
 * Operational Research 135:527-544).
 *
 * <p>Example: 50 %, at most 100; of 300 spent 100 are borne.
 */
@Described(en = "The seller bears a share of the buyer's advertising", zh = "合作广告（费用分担）")
public record CoopAdvertising(
        @Described(en = "Share that the seller bears", zh = "卖方承担比例", unit = Unit.SHARE, min = 0, max = 1)
        double share,

        @Described(
                en = "Most that the seller bears per settlement period",
                zh = "每结算期承担上限",
                unit = Unit.MONEY,
                min = 0,
                max = 1e15,
                byDefault = Described.EMPTY)
        Optional<Double> cap,

        @Settled.EveryPeriod int everyMonths,

        @Settled.PaidAfter int paymentDelay)
        implements Term {

    public CoopAdvertising {
        Cadence.check(everyMonths);
    }

    @Override
    public <T extends RealFieldElement<T>> T sellerPays(Statement<T> statement, Levers<T> levers) {
        T part = levers.of("share", share).multiply(statement.efforts().outlay());
        return cap.isPresent() ? Bent.lesser(part, levers.of("cap", cap.get())) : part;
    }

    @Override
    public Head head() {
        return Head.SUPPORT;
    }
}
