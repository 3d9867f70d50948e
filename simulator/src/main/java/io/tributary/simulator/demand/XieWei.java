package io.tributary.simulator.demand;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.RealFieldElement;

/**
 * Linear demand multiplied by a root of local and national advertising, D = (alpha - beta p)(k_local sqrt(a) + k_national
 * sqrt(A)) (Xie and Wei 2009, European Journal of Operational Research 197:785-791, eq. 1).
 *
 * <p>Example: alpha = 10, beta = 1, k = 0.1 and 0.1 at p = 5 and a = A = 1: 1 unit.
 */
@Described(en = "Linear demand with a root response to advertising (Xie and Wei 2009)", zh = "线性需求与广告平方根响应（谢与魏2009）")
public record XieWei(
        @Described(en = "Units bought at price 0", zh = "价格为零时的销量", unit = Unit.UNITS, min = 0)
        double alpha,

        @Described(en = "Units lost per unit of price", zh = "价格每单位减少的销量", min = 1e-12)
        double beta,

        @Described(en = "Weight of the seller's advertising", zh = "零售商广告权重", min = 0)
        double kLocal,

        @Described(en = "Weight of the maker's advertising", zh = "厂家广告权重", min = 0)
        double kNational)
        implements DemandForm {

    @Override
    public <T extends RealFieldElement<T>> List<T> sales(Posted<T> posted) {
        List<T> sales = new ArrayList<>();
        List<T> wants = bends(posted);
        for (int i = 0; i < posted.size(); i++) {
            T local = root(posted.local().get(i)).multiply(kLocal);
            T national = root(posted.national().get(i)).multiply(kNational);
            sales.add(Posted.cut(wants.get(i)).multiply(local.add(national)));
        }
        return sales;
    }

    /** The square root, without the endless slope that it has at zero. */
    private static <T extends RealFieldElement<T>> T root(T advertising) {
        return advertising.getReal() > 0
                ? advertising.sqrt()
                : advertising.getField().getZero();
    }

    @Override
    public <T extends RealFieldElement<T>> List<T> bends(Posted<T> posted) {
        return posted.prices().stream()
                .map(price -> price.multiply(-beta).add(alpha))
                .toList();
    }

    @Override
    public int offers() {
        return 0;
    }

    @Override
    public double ceiling(double cost, int tiers, int places) {
        return Math.max(alpha / beta, cost);
    }
}
