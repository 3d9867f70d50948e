package io.tributary.simulator.engine;

import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.quantity.FixedPoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Shares out a stock on which shoppers of several zones and channels draw, where it does not suffice: every shopper has
 * the same chance, so each offer gets its part of what was asked for, and who gets the units that cannot be divided is
 * decided by a keyed number of the zone, never by who is served first.
 */
final class Rationing {
    private final Map<Stock, List<Claim>> claims = new LinkedHashMap<>();

    /** What one offer of one zone may sell. */
    static final class Claim {
        private final long entity;
        private final long asked;
        private long granted;

        private Claim(String name, long asked) {
            this.entity = Luck.entity(name);
            this.asked = asked;
            granted = asked;
        }

        long granted() {
            return granted;
        }
    }

    /** Registers what is asked for; what it may have is known after {@link #decide}. */
    Claim claim(Stock stock, String name, long asked) {
        Claim claim = new Claim(name, asked);
        claims.computeIfAbsent(stock, s -> new ArrayList<>()).add(claim);
        return claim;
    }

    /** Shares out every stock that does not suffice. */
    void decide(Luck luck, int period) {
        claims.forEach((stock, all) -> {
            long wanted = 0;
            for (Claim claim : all) {
                wanted = FixedPoint.sum(wanted, claim.asked);
            }
            if (wanted > stock.onHand) {
                share(Math.max(0, stock.onHand), wanted, all, priorities(all, luck, period));
            }
        });
    }

    private static Map<Claim, Long> priorities(List<Claim> all, Luck luck, int period) {
        Map<Claim, Long> priorities = new HashMap<>();
        for (Claim claim : all) {
            long high = luck.draws(Purpose.RATIONING, claim.entity, period).nextInt();
            priorities.put(claim, high);
        }
        return priorities;
    }

    private static void share(long available, long wanted, List<Claim> all, Map<Claim, Long> priorities) {
        long left = available;
        for (Claim claim : all) {
            claim.granted = Math.min(claim.asked, (long) Math.floor((double) claim.asked / wanted * available));
            left -= claim.granted;
        }
        List<Claim> order = new ArrayList<>(all);
        order.sort(Comparator.<Claim, Long>comparing(claim -> priorities.getOrDefault(claim, 0L))
                .thenComparing(claim -> claim.entity));
        for (Claim claim : order) {
            if (left > 0 && claim.granted < claim.asked) {
                claim.granted++;
                left--;
            }
        }
    }
}
