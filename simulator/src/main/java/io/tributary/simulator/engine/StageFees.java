package io.tributary.simulator.engine;

import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.market.Promotion;
import io.tributary.simulator.market.Sku;
import io.tributary.simulator.quantity.FixedPoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What makers pay once to whoever stages a promotion: hosts of live shows, influencers, organizers of fairs. */
final class StageFees {
    private final List<Fee> fees = new ArrayList<>();

    private record Fee(Promotion promotion, int line, long quanta) {}

    StageFees(World world) {
        double quantum = world.scenario.quanta().money();
        for (Promotion promotion : world.scenario.promotions()) {
            if (promotion.fee() > 0) {
                Party maker = maker(world, promotion.sku());
                int line = world.builder.chart().money(Kind.ADVERTISING, maker, Party.WORLD, promotion.sku());
                fees.add(new Fee(promotion, line, FixedPoint.quanta(promotion.fee(), quantum)));
            }
        }
    }

    private static Party maker(World world, String sku) {
        String maker = world.scenario.skus().stream()
                .filter(s -> s.id().equals(sku))
                .map(Sku::maker)
                .findFirst()
                .orElseThrow();
        return world.scenario.firms().stream()
                .filter(firm -> firm.id().equals(maker))
                .map(Parties::of)
                .findFirst()
                .orElseThrow();
    }

    /** Pays in the week in which a promotion begins. */
    void pay(World world) {
        if (fees.isEmpty()) {
            return;
        }
        LocalDate end = world.scenario.time().endOf(world.period);
        for (Fee fee : fees) {
            if (fee.promotion().begins(end)) {
                world.ledger.post(fee.line(), fee.quanta());
            }
        }
    }
}
