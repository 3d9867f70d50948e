package io.tributary.simulator.demand;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.RealFieldElement;

/**
 * Sales that saturate in local and national advertising, S = alpha - beta a^-gamma q^-delta (Huang and Li 2001, European
 * Journal of Operational Research 135:527-544, eq. 1); the price is fixed elsewhere.
 *
 * <p>Example: alpha = 10, beta = 2, gamma = 0.5, delta = 0.4 at a = q = 1: 8 units.
 */
@Described(en = "Saturating response to advertising (Huang and Li 2001)", zh = "广告饱和响应（黄与李2001）")
public record HuangLi(
        @Described(en = "Units sold under boundless advertising", zh = "广告无限时的销量", unit = Unit.UNITS, min = 0)
        double alpha,

        @Described(en = "Units lost at advertising 1 and 1", zh = "双方广告为1时的销量损失", unit = Unit.UNITS, min = 0)
        double beta,

        @Described(en = "Power of the seller's advertising", zh = "零售商广告指数", min = 0)
        double gamma,

        @Described(en = "Power of the maker's advertising", zh = "厂家广告指数", min = 0)
        double delta)
        implements DemandForm {

    @Override
    public <T extends RealFieldElement<T>> List<T> sales(Posted<T> posted) {
        return Posted.cut(bends(posted));
    }

    @Override
    public <T extends RealFieldElement<T>> List<T> bends(Posted<T> posted) {
        List<T> uncut = new ArrayList<>();
        for (int i = 0; i < posted.size(); i++) {
            T local = posted.local().get(i).pow(-gamma);
            T national = posted.national().get(i).pow(-delta);
            uncut.add(local.multiply(national).multiply(-beta).add(alpha));
        }
        return uncut;
    }

    @Override
    public int offers() {
        return 0;
    }

    @Override
    public double ceiling(double cost, int tiers, int places) {
        return 2 * cost + 1;
    }
}
