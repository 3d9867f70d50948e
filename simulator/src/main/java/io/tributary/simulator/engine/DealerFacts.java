package io.tributary.simulator.engine;

import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;

/** What is written down of a partner's states week by week; 0 while it does not serve. */
final class DealerFacts {
    private final int serving;
    private final int trust;
    private final int satisfaction;
    private final int surveyed;
    private final int loyalty;
    private final int effort;
    private final int earned;
    private final int departure;
    private final int insolvency;
    private final int dropped;
    private final int signed;
    private final int score;
    private final int strategic;
    private final int invested;
    private final int disputes;
    private final int breaches;
    private final int found;

    DealerFacts(ChartOfAccounts chart, Party party) {
        serving = chart.measure(party, Measures.SERVING, "");
        trust = chart.measure(party, Measures.TRUST, "");
        satisfaction = chart.measure(party, Measures.DEALER_SATISFACTION, "");
        surveyed = chart.measure(party, Measures.SURVEYED, "");
        loyalty = chart.measure(party, Measures.LOYALTY, "");
        effort = chart.measure(party, Measures.EFFORT, "");
        earned = chart.measure(party, Measures.RETURN, "");
        departure = chart.measure(party, Measures.DEPARTURE, "");
        insolvency = chart.measure(party, Measures.INSOLVENCY, "");
        dropped = chart.measure(party, Measures.DROPPED, "");
        signed = chart.measure(party, Measures.SIGNED, "");
        score = chart.measure(party, Measures.SCORE, "");
        strategic = chart.measure(party, Measures.STRATEGIC, "");
        invested = chart.measure(party, Measures.INVESTED, "");
        disputes = chart.measure(party, Measures.DISPUTES, "");
        breaches = chart.measure(party, Measures.BREACHES, "");
        found = chart.measure(party, Measures.FOUND, "");
    }

    /** Writes the week. */
    void record(Ledger ledger, Dealer dealer, double strength, double answer) {
        happened(ledger, departure, dealer.departed);
        happened(ledger, insolvency, dealer.insolvent);
        happened(ledger, dropped, dealer.dropped);
        happened(ledger, signed, dealer.signed);
        ledger.record(breaches, dealer.broke);
        ledger.record(found, dealer.found);
        if (!dealer.serves()) {
            return;
        }
        ledger.record(serving, 1);
        ledger.record(trust, dealer.trust);
        ledger.record(satisfaction, dealer.satisfaction);
        ledger.record(surveyed, answer);
        ledger.record(loyalty, dealer.loyalty);
        ledger.record(effort, strength);
        ledger.record(score, dealer.score);
        ledger.record(earned, dealer.earned);
        happened(ledger, strategic, dealer.strategic);
        happened(ledger, invested, dealer.invested);
        ledger.record(disputes, dealer.disputes.size());
    }

    private static void happened(Ledger ledger, int measure, boolean it) {
        ledger.record(measure, it ? 1 : 0);
    }
}
