package io.tributary.simulator.engine;

import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.relation.Finance;
import io.tributary.simulator.relation.Monitoring;
import java.util.Optional;

/** Partners' own money, and the maker's looks at it. */
final class Solvency {
    private final PartnerLife life;
    private final Optional<Finance> finance;

    Solvency(PartnerLife life) {
        this.life = life;
        finance = life.lifecycle.finance();
    }

    /** The week's profit or loss moves the equity. */
    void act() {
        finance.ifPresent(how -> {
            for (Dealer dealer : life.dealers) {
                if (dealer.serves()) {
                    keep(dealer, how);
                }
            }
        });
    }

    private void keep(Dealer dealer, Finance how) {
        if (Double.isNaN(dealer.equity)) {
            dealer.firstEquity = how.equity() * dealer.purchases;
            dealer.equity = dealer.firstEquity;
            dealer.monthResult = dealer.lastProfit;
        } else {
            dealer.equity = how.next(dealer.equity, dealer.lastProfit, dealer.profit);
        }
        how.monitoring().ifPresent(watch -> look(dealer, watch));
        if (life.monthEnds()) {
            life.settle(dealer, life.lines(dealer).support(), how.support(dealer.monthResult), true);
            dealer.monthResult = 0;
        }
    }

    private void look(Dealer dealer, Monitoring watch) {
        int week = life.world.period - life.world.scenario.time().warmUp();
        if (week % watch.every() != 0) {
            return;
        }
        life.post(life.lines(dealer).inspection(), watch.cost());
        boolean warned = dealer.equity < watch.warnAt() * dealer.firstEquity;
        if (warned != dealer.cashOnly) {
            dealer.payCash(warned);
        }
    }

    boolean isInsolvent(Dealer dealer) {
        return finance.isPresent() && (dealer.equity < 0 || fails(dealer));
    }

    private boolean fails(Dealer dealer) {
        double chance = finance.map(how -> how.failsInWeek(dealer.id())).orElse(0.0);
        return chance > 0 && life.draws(Purpose.PARTNER_FAILURE, dealer.id()).nextDouble() < chance;
    }

    /** Share of its purchase value that the stock of an insolvent partner brings. */
    double liquidation() {
        return finance.map(Finance::liquidation).orElse(DEFAULT_LIQUIDATION);
    }

    /** Where only a known departure says that a partner is insolvent. Assumption, as in {@link Finance}. */
    private static final double DEFAULT_LIQUIDATION = 0.4;
}
