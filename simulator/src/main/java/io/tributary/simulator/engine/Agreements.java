package io.tributary.simulator.engine;

import io.tributary.simulator.relation.Agreement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Agreements with partners: what they build while they can count on us, the end of terms, and the price of leaving early. */
final class Agreements {
    private final PartnerLife life;
    private final Optional<Agreement> agreement;
    private final List<Dealer> ended = new ArrayList<>();

    Agreements(PartnerLife life) {
        this.life = life;
        agreement = life.lifecycle.agreement();
    }

    /** Terms that begin or end this week. */
    void act() {
        ended.clear();
        agreement.ifPresent(how -> {
            for (Dealer dealer : life.dealers) {
                if (dealer.serves() && isTerm(dealer, how)) {
                    renew(dealer, how);
                }
            }
        });
    }

    private boolean isTerm(Dealer dealer, Agreement how) {
        return Math.floorMod(life.world.period - dealer.termSince, how.term()) == 0;
    }

    private void renew(Dealer dealer, Agreement how) {
        boolean first = life.world.period == dealer.termSince;
        if (!first && dealer.score < how.renewFrom()) {
            ended.add(dealer);
        } else if (!dealer.invested && how.investing(dealer.profit)) {
            dealer.invested = true;
            life.settle(dealer, life.lines(dealer).investment(), how.investment(), false);
        }
    }

    /** Partners whose agreement ended this week and was not renewed. */
    List<Dealer> ended() {
        return List.copyOf(ended);
    }

    /** Factor of what the partner built for us on its reach. */
    double strength(Dealer dealer) {
        return dealer.invested ? 1 + agreement.map(Agreement::reachGain).orElse(0.0) : 1;
    }

    /** Factor of the break fee on the hazard of leaving. */
    double patience(Dealer dealer) {
        return agreement.map(how -> how.patience(dealer.profit)).orElse(1.0);
    }

    /** What a partner pays that leaves before its term is over. */
    void chargeBreak(Dealer dealer) {
        agreement.ifPresent(how -> {
            if (how.breakFee() > 0 && !isTerm(dealer, how)) {
                life.settle(dealer, life.lines(dealer).penalty(), how.breakFee(), false);
            }
        });
    }
}
