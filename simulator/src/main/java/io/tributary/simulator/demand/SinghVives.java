package io.tributary.simulator.demand;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unfit;
import io.tributary.simulator.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.RealFieldElement;

/**
 * Differentiated products with the inverse demand p(i) = alpha - beta q(i) - gamma x (sum of the other q) (Singh and
 * Vives 1984, RAND Journal of Economics 15:546-554, eq. 1-2, for n products). A product priced out of the market leaves
 * it to the others.
 *
 * <p>Example: alpha = 10, beta = 2, gamma = 1 at prices 5 and 5: each sells (10 - 5) / (2 + 1) units.
 */
@Described(en = "Differentiated products (Singh and Vives 1984)", zh = "差异化产品（辛格与维夫斯1984）")
public record SinghVives(
        @Described(en = "Price at which nobody buys", zh = "无人购买的价格", unit = Unit.MONEY, min = 1e-9)
        double alpha,

        @Described(en = "Fall of the price per own unit sold", zh = "自身销量每单位的价格下降", min = 1e-9)
        double beta,

        @Described(
                en = "Fall of the price per unit of each other product sold, below beta",
                zh = "他方销量每单位的价格下降，须小于 beta",
                min = 0)
        double gamma)
        implements DemandForm {

    public SinghVives {
        if (gamma >= beta) {
            throw Unfit.of("gamma is {0} but must be below beta = {1}", "gamma 为 {0}，但必须小于 beta = {1}", gamma, beta);
        }
    }

    @Override
    public <T extends RealFieldElement<T>> List<T> sales(Posted<T> posted) {
        List<Integer> in =
                new ArrayList<>(IntStream.range(0, posted.size()).boxed().toList());
        List<T> sales = among(posted, in);
        int worst = worst(sales, in);
        while (worst >= 0) {
            in.remove((Object) worst);
            sales = among(posted, in);
            worst = worst(sales, in);
        }
        return sales;
    }

    /** What is sold when only some are in the market: the linear system of their inverse demands, solved. */
    private <T extends RealFieldElement<T>> List<T> among(Posted<T> posted, List<Integer> in) {
        T room = posted.number(0);
        for (int i : in) {
            room = room.add(posted.prices().get(i).negate().add(alpha));
        }
        double shared = gamma / (beta + (in.size() - 1) * gamma);
        List<T> sales = new ArrayList<>();
        for (int i = 0; i < posted.size(); i++) {
            T own = posted.prices().get(i).negate().add(alpha);
            sales.add(in.contains(i) ? own.subtract(room.multiply(shared)).divide(beta - gamma) : posted.number(0));
        }
        return sales;
    }

    private static <T extends RealFieldElement<T>> int worst(List<T> sales, List<Integer> in) {
        int worst = -1;
        for (int i : in) {
            double units = sales.get(i).getReal();
            if (units < 0 && (worst < 0 || units < sales.get(worst).getReal())) {
                worst = i;
            }
        }
        return worst;
    }

    @Override
    public <T extends RealFieldElement<T>> List<T> bends(Posted<T> posted) {
        return among(posted, IntStream.range(0, posted.size()).boxed().toList());
    }

    @Override
    public int offers() {
        return 0;
    }

    @Override
    public double ceiling(double cost, int tiers, int places) {
        return Math.max(alpha, cost);
    }
}
