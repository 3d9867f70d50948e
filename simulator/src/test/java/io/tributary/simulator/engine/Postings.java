package io.tributary.simulator.engine;

import io.tributary.simulator.ledger.Account;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import java.util.List;
import java.util.function.Predicate;

/** Sums over the postings of a run, told apart by both sides and the product. */
final class Postings {
    private Postings() {}

    /** Which postings count. */
    record Sides(Predicate<Party> from, Predicate<Party> to, Predicate<String> sku) {}

    /** Sum of a kind in one period, money or base units. */
    static double sum(Run run, Kind kind, Sides sides, int period) {
        List<Account> accounts = run.ledger().chart().accounts();
        List<ChartOfAccounts.Line> lines = run.ledger().chart().lines();
        long sum = 0;
        for (int i = 0; i < lines.size(); i++) {
            ChartOfAccounts.Line line = lines.get(i);
            if (line.kind() == kind
                    && sides.sku().test(line.sku())
                    && sides.from().test(accounts.get(line.from()).party())
                    && sides.to().test(accounts.get(line.to()).party())) {
                sum += run.ledger().amount(i, period);
            }
        }
        boolean money = kind.book() == Kind.Book.MONEY;
        return sum
                * (money
                        ? run.scenario().quanta().money()
                        : run.scenario().quanta().goods());
    }
}
