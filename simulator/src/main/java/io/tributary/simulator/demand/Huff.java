package io.tributary.simulator.demand;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unfit;
import io.tributary.simulator.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.RealFieldElement;

/**
 * Gravity: people of zone i go to shop j with probability S(j)^alpha d(i,j)^-beta / sum over the shops of the same (Huff
 * 1964, Journal of Marketing 28(3):34-38). Sales are expected visits; prices play no part.
 *
 * <p>Between two towns on a road with alpha = 1 and beta = 2, half go either way at Converse's breaking point, D / (1 +
 * sqrt(Pa / Pb)) from the second (Converse 1949, Journal of Marketing 13:379-384).
 *
 * <p>Example: sizes 50000, 20000 and 10000 at 3, 2 and 1 km with alpha = 1, beta = 2: 27.03 % go to the first.
 */
@Described(en = "Gravity of shops (Huff 1964)", zh = "哈夫引力模型")
public record Huff(
        @Described(en = "Size of each shop", zh = "各商店规模", min = 1e-9)
        List<Double> size,

        @Described(
                en = "Per zone of people the distance to each shop; or give places of shops and zones along a road",
                zh = "各居民区到各商店的距离；或给出商店与居民区沿路的位置",
                unit = Unit.KM,
                min = 1e-9,
                byDefault = EMPTY)
        List<List<Double>> distance,

        @Described(
                en = "Place of each shop along a road",
                zh = "各商店沿路的位置",
                unit = Unit.KM,
                min = -1e6,
                max = 1e6,
                byDefault = EMPTY)
        List<Double> shops,

        @Described(
                en = "Place of each zone of people along the same road",
                zh = "各居民区沿同一道路的位置",
                unit = Unit.KM,
                min = -1e6,
                max = 1e6,
                byDefault = EMPTY)
        List<Double> zones,

        @Described(en = "People of each zone", zh = "各居民区人数", unit = Unit.PEOPLE, min = 0)
        List<Double> residents,

        @Described(en = "Power of size", zh = "规模指数", byDefault = "1", source = "Huff (1964)")
        double alpha,

        @Described(en = "Power of distance", zh = "距离指数", byDefault = "2", source = "Reilly (1931)")
        double beta)
        implements DemandForm {

    /** The shortest way, km, so that a shop at a zone's place draws everybody without dividing by zero. */
    private static final double NEXT_DOOR = 1e-9;

    public Huff {
        size = List.copyOf(size);
        distance = distance.stream().map(List::copyOf).toList();
        shops = List.copyOf(shops);
        zones = List.copyOf(zones);
        residents = List.copyOf(residents);
        boolean road = distance.isEmpty();
        int rows = road ? zones.size() : distance.size();
        if (rows != residents.size()) {
            throw Unfit.of(
                    "{0} has {1} rows but residents {2} values",
                    "{0} 有 {1} 行，而 residents 有 {2} 个值", road ? "zones" : "distance", rows, residents.size());
        }
        if (road ? shops.size() != size.size() : !shops.isEmpty() || !zones.isEmpty()) {
            throw Unfit.of(
                    "give either distance, or shops and zones with one place for each size and each of residents",
                    "请给出 distance；或给出 shops 与 zones，其位置与 size、residents 一一对应");
        }
        for (List<Double> row : distance) {
            if (row.size() != size.size()) {
                throw Unfit.of("each row of distance needs one value per shop", "distance 的每一行须为每个商店给一个值");
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
        return StrictMath.pow(size.get(shop), alpha) * StrictMath.pow(way(zone, shop), -beta);
    }

    private double way(int zone, int shop) {
        return distance.isEmpty()
                ? Math.max(NEXT_DOOR, Math.abs(zones.get(zone) - shops.get(shop)))
                : distance.get(zone).get(shop);
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
