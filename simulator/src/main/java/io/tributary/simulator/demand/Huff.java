package io.tributary.simulator.demand;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.RealFieldElement;

/**
 * Gravity: people of zone i go to shop j with probability S(j)^alpha d(i,j)^-beta / sum over the shops of the same (Huff
 * 1964, Journal of Marketing 28(3):34-38). Sales are expected visits; prices play no part.
 *
 * <p>Example: sizes 50000, 20000 and 10000 at 3, 2 and 1 km with alpha = 1, beta = 2: 27.03 % go to the first.
 */
@Described(en = "Gravity of shops (Huff 1964)", zh = "哈夫引力模型")
public record Huff(
        @Described(en = "Size of each shop", zh = "各商店规模", min = 1e-9)
        List<Double> size,

        @Described(en = "Per zone of people the distance to each shop", zh = "各居民区到各商店的距离", unit = Unit.KM, min = 1e-9)
        List<List<Double>> distance,

        @Described(en = "People of each zone", zh = "各居民区人数", unit = Unit.PEOPLE, min = 0)
        List<Double> residents,

        @Described(en = "Power of size", zh = "规模指数", byDefault = "1", source = "Huff (1964)")
        double alpha,

        @Described(en = "Power of distance", zh = "距离指数", byDefault = "2", source = "Reilly (1931)")
        double beta)
        implements DemandForm {

    public Huff {
        size = List.copyOf(size);
        distance = distance.stream().map(List::copyOf).toList();
        residents = List.copyOf(residents);
        if (distance.size() != residents.size()) {
            throw new IllegalArgumentException(
                    "distance has " + distance.size() + " rows but residents " + residents.size() + " values");
        }
        for (List<Double> row : distance) {
            if (row.size() != size.size()) {
                throw new IllegalArgumentException("each row of distance needs one value per shop");
            }
        }
    }

    @Override
    public <T extends RealFieldElement<T>> List<T> sales(Posted<T> posted) {
        List<T> visits = new ArrayList<>();
        for (int shop = 0; shop < size.size(); shop++) {
            double sum = 0;
            for (int zone = 0; zone < residents.size(); zone++) {
                sum += residents.get(zone) * probability(zone, shop);
            }
            visits.add(posted.number(sum));
        }
        return visits;
    }

    /** Part of a zone's people who go to a shop. */
    public double probability(int zone, int shop) {
        double all = 0;
        for (int other = 0; other < size.size(); other++) {
            all += pull(zone, other);
        }
        return pull(zone, shop) / all;
    }

    private double pull(int zone, int shop) {
        return StrictMath.pow(size.get(shop), alpha)
                * StrictMath.pow(distance.get(zone).get(shop), -beta);
    }

    @Override
    public double people() {
        return residents.stream().mapToDouble(zone -> zone).sum();
    }

    @Override
    public int offers() {
        return size.size();
    }

    @Override
    public double ceiling(double cost, int tiers, int places) {
        return 2 * cost + 1;
    }
}
