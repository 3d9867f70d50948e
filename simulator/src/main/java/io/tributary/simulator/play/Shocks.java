package io.tributary.simulator.play;

import io.tributary.simulator.chance.Discrete;
import io.tributary.simulator.chance.Distribution;
import io.tributary.simulator.chance.Expectation;
import io.tributary.simulator.chance.Normal;
import io.tributary.simulator.market.DemandProcess;
import io.tributary.simulator.scenario.Demand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/**
 * What is uncertain about the demand of a play, and the expectation over it. Demands at different places that touch a
 * payoff one by one (its whole is the sum of what each brings) are integrated one by one; two or three that mix are
 * integrated one within the other.
 */
final class Shocks {
    /** More that mix would take too long. */
    private static final int MOST_MIXED = 3;

    /** Part of a payoff up to which a mixture is taken for rounding. */
    private static final double ROUNDING = 1e-9;

    private final Layout layout;
    private final List<Shock> all = new ArrayList<>();

    /**
     * One uncertain amount.
     *
     * @param places the demands that it makes known
     * @param law how it is distributed
     */
    private record Shock(List<Place> places, Distribution law) {
        Shock {
            places = List.copyOf(places);
        }

        Optional<Place> find(int demand, int offer, int period) {
            return places.stream()
                    .filter(place -> place.demand() == demand && place.offer() == offer && place.period() == period)
                    .findFirst();
        }
    }

    /**
     * An offer's demand in one period, counted from 1, as a function of the shock.
     *
     * @param base its own shock where the common one is zero
     * @param part its change with the common one
     */
    private record Place(int demand, int offer, int period, double base, double part) {
        <T extends RealFieldElement<T>> T own(T shock) {
            return part == 1 && base == 0 ? shock : shock.multiply(part).add(base);
        }
    }

    /** A payoff, or a bend, at realised shocks. */
    @FunctionalInterface
    interface Realised {
        DerivativeStructure at(Realisation luck);
    }

    /** What is expected: of a payoff, or of what it is worth, which bend together. */
    private record Question(Realised payoff, Optional<Expectation.Worth> worth, List<Realised> bends) {
        DerivativeStructure at(Realisation luck) {
            DerivativeStructure money = payoff.at(luck);
            return worth.isPresent() ? worth.get().of(money) : money;
        }
    }

    Shocks(Layout layout) {
        this.layout = layout;
        Map<String, List<Integer>> pools = new LinkedHashMap<>();
        for (int d : layout.markets()) {
            Demand demand = layout.scenario.demand().get(d);
            if (demand.law().isPresent()) {
                String pool = isPoolable(demand) ? demand.firm() + "|" + demand.sku() : "#" + d;
                pools.computeIfAbsent(pool, key -> new ArrayList<>()).add(d);
            }
        }
        for (List<Integer> members : pools.values()) {
            for (int t = 1; t <= layout.periods; t++) {
                if (members.size() == 1) {
                    single(members.get(0), t);
                } else {
                    all.add(pooled(members, t));
                }
            }
        }
    }

    private void single(int d, int period) {
        Demand demand = layout.scenario.demand().get(d);
        for (int offer = 0; offer < demand.places().size(); offer++) {
            all.add(new Shock(
                    List.of(new Place(d, offer, period, 0, 1)), demand.law().orElseThrow()));
        }
    }

    /** Whether a firm serves a demand from the same stock, at the same price, as its others of this kind. */
    private static boolean isPoolable(Demand demand) {
        return demand.process().isPresent()
                && demand.process().get() instanceof DemandProcess.Random random
                && random.amount() instanceof Normal;
    }

    /**
     * The sum of normal demands, which is normal with the variance of the sum (Eppen 1979, Management Science
     * 25:498-501). Each stands for what it is expected to be when the sum is known.
     */
    private Shock pooled(List<Integer> members, int period) {
        List<DemandProcess.Random> parts = members.stream()
                .map(d -> (DemandProcess.Random)
                        layout.scenario.demand().get(d).process().orElseThrow())
                .toList();
        double mean = 0;
        double variance = 0;
        double[] withSum = new double[parts.size()];
        for (int i = 0; i < withSum.length; i++) {
            mean += parts.get(i).expected();
            for (DemandProcess.Random other : parts) {
                withSum[i] += covariance(parts.get(i), other);
            }
            variance += withSum[i];
        }
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < withSum.length; i++) {
            double part = withSum[i] / variance;
            places.add(new Place(members.get(i), 0, period, parts.get(i).expected() - part * mean, part));
        }
        return new Shock(places, new Normal(mean, Math.sqrt(variance)));
    }

    @SuppressWarnings("ReferenceEquality") // The same entry, not one that is written alike.
    private static double covariance(DemandProcess.Random a, DemandProcess.Random b) {
        double loadings = a.correlation() * b.correlation();
        double correlation = a == b ? 1 : Math.signum(loadings) * Math.sqrt(Math.abs(loadings));
        return correlation * Math.sqrt(a.amount().variance() * b.amount().variance());
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** The distributions over separate amounts, by the position of their shock. */
    List<Integer> discrete() {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).law() instanceof Discrete) {
                found.add(i);
            }
        }
        return found;
    }

    /** The amounts that a discrete shock may take. */
    List<Double> amounts(int shock) {
        return ((Discrete) all.get(shock).law())
                .atoms().stream().map(Discrete.Atom::amount).toList();
    }

    /** The luck in which one shock is given and all others are at their means. */
    Realisation only(int shock, double amount) {
        return new Realisation() {
            @Override
            public <T extends RealFieldElement<T>> T of(int demand, int offer, int period, T expected) {
                T own = expected.getField().getZero().add(amount);
                return all.get(shock)
                        .find(demand, offer, period)
                        .map(place -> layout.scenario.demand().get(demand).realised(expected, place.own(own)))
                        .orElse(expected);
            }
        };
    }

    /**
     * The expectation of a payoff.
     *
     * @param worth what is expected is this of the payoff; empty for the payoff itself
     * @param bends functions that are zero where the payoff bends
     * @param like carries the variables and the order
     */
    DerivativeStructure expected(
            Realised payoff, Optional<Expectation.Worth> worth, List<Realised> bends, DerivativeStructure like) {
        Question question = new Question(payoff, worth, bends);
        DerivativeStructure zero = like.multiply(0);
        DerivativeStructure[] means = new DerivativeStructure[all.size()];
        Arrays.setAll(means, i -> zero.add(typical(all.get(i).law())));
        if (all.size() == 1) {
            return within(0, means, question, zero);
        }
        DerivativeStructure centre = question.at(luck(means));
        if (isSum(question, means, centre, zero)) {
            DerivativeStructure sum = centre;
            for (int i = 0; i < means.length; i++) {
                sum = sum.add(one(i, means, question, zero)).subtract(centre);
            }
            return sum;
        }
        if (all.size() > MOST_MIXED) {
            throw Played.NotPlayable.of(
                    "The payoffs of this play mix {0} uncertain demands, more than {1}. Maybe pool them into one.",
                    "收益混合了 {0} 个不确定需求，超过 {1} 个。可将其合并为一个。", all.size(), MOST_MIXED);
        }
        return within(0, means, question, zero);
    }

    /** An amount near which a payoff is measured: no end of a distribution, and no round number on which it may bend. */
    private static double typical(Distribution law) {
        return law.quantile(0.4567);
    }

    /** Whether a payoff is a sum of what each shock brings, tried at shocks that are all away from the centre. */
    private boolean isSum(
            Question question, DerivativeStructure[] means, DerivativeStructure centre, DerivativeStructure zero) {
        for (double p : new double[] {0.13, 0.87}) {
            DerivativeStructure[] moved = means.clone();
            double sum = centre.getValue();
            double size = Math.abs(sum);
            for (int i = 0; i < means.length; i++) {
                DerivativeStructure[] single = means.clone();
                single[i] = zero.add(all.get(i).law().quantile(p));
                moved[i] = single[i];
                double part = question.at(luck(single)).getValue() - centre.getValue();
                sum += part;
                size += Math.abs(part);
            }
            if (Math.abs(question.at(luck(moved)).getValue() - sum) > ROUNDING * size) {
                return false;
            }
        }
        return true;
    }

    private DerivativeStructure one(int i, DerivativeStructure[] means, Question question, DerivativeStructure zero) {
        // The payoff and all bends are asked for at the same shocks; who is given the same luck can keep what it
        // brings.
        Map<Double, Realisation> known = new HashMap<>();
        Function<DerivativeStructure, Realisation> lucks = shock -> isConstant(shock)
                ? known.computeIfAbsent(shock.getValue(), value -> luck(with(means, i, shock)))
                : luck(with(means, i, shock));
        return Expectation.of(
                all.get(i).law(),
                shock -> question.payoff().at(lucks.apply(shock)),
                question.worth(),
                question.bends().stream()
                        .map(bend -> (Expectation.Function) shock -> bend.at(lucks.apply(shock)))
                        .toList(),
                zero);
    }

    private static boolean isConstant(DerivativeStructure number) {
        double[] derivatives = number.getAllDerivatives();
        for (int i = 1; i < derivatives.length; i++) {
            if (derivatives[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** The expectation over the shocks from one on, those before given. */
    private DerivativeStructure within(
            int i, DerivativeStructure[] given, Question question, DerivativeStructure zero) {
        if (i == given.length - 1) {
            return one(i, given, question, zero);
        }
        return Expectation.of(
                all.get(i).law(), shock -> within(i + 1, with(given, i, shock), question, zero), List.of(), zero);
    }

    private static DerivativeStructure[] with(DerivativeStructure[] shocks, int at, DerivativeStructure shock) {
        DerivativeStructure[] changed = shocks.clone();
        changed[at] = shock;
        return changed;
    }

    private Realisation luck(DerivativeStructure[] shocks) {
        return new Realisation() {
            @Override
            @SuppressWarnings("unchecked") // A play is evaluated in the numbers in which its shocks are given.
            public <T extends RealFieldElement<T>> T of(int demand, int offer, int period, T expected) {
                for (int i = 0; i < shocks.length; i++) {
                    Optional<Place> place = all.get(i).find(demand, offer, period);
                    if (place.isPresent()) {
                        Demand entry = layout.scenario.demand().get(demand);
                        return entry.realised(expected, place.get().own((T) shocks[i]));
                    }
                }
                return expected;
            }
        };
    }
}
