package io.tributary.simulator.engine;

import io.tributary.simulator.contract.PriceMaintenance;
import io.tributary.simulator.contract.Term;
import io.tributary.simulator.contract.Watched;
import io.tributary.simulator.policy.DealerPricing;
import java.util.ArrayList;
import java.util.List;

/**
 * Partners that compete with prices for the same outlets: each looks at its own sales and at the prices in its territory
 * every few weeks and goes a step down or up; outlets buy more from the cheaper one.
 */
final class DealerPrices {
    /** Weight of the newest weeks in what a reseller calls its usual sales. Assumption: about half a year's memory. */
    private static final double NEWEST = 0.15;

    private final DealerPricing rule;
    private final List<Dealer> dealers = new ArrayList<>();
    private final List<Stock> groups;

    /** One reseller of one product. */
    private static final class Dealer {
        private final Stock stock;
        private int steps;
        private double usual = Double.NaN;
        private long soldBefore;

        Dealer(Stock stock) {
            this.stock = stock;
        }
    }

    DealerPrices(World world, DealerPricing rule) {
        this.rule = rule;
        groups = world.builder.stocks().stream()
                .filter(stock -> stock.kind.equals("outlet"))
                .toList();
        for (Stock stock : world.builder.stocks()) {
            if (stock.customers.stream().anyMatch(link -> link.buyer.kind.equals("outlet"))
                    && world.scenario.partners().stream().anyMatch(p -> p.id().equals(stock.party.id()))) {
                dealers.add(new Dealer(stock));
            }
        }
    }

    /** Price steps and usual sales, to be saved and restored. */
    void visit(Memory.Visitor visitor) {
        for (Dealer dealer : dealers) {
            visitor.meet(Memory.DEALER + dealer.stock.sku + '|' + dealer.stock.party.id(), tape -> {
                dealer.steps = tape.count(dealer.steps);
                dealer.usual = tape.real(dealer.usual);
                dealer.soldBefore = tape.number(dealer.soldBefore);
            });
        }
    }

    /** Resellers post their cuts on the prices of their rules, and outlets turn to the cheaper ones. */
    void post(World world) {
        int week = world.period - world.scenario.time().warmUp();
        boolean looks = week > 0 && week % rule.every() == 0;
        for (Dealer dealer : dealers) {
            cut(dealer);
        }
        if (week == 0) {
            dealers.forEach(dealer -> dealer.soldBefore = dealer.stock.sold);
        }
        if (looks) {
            int[] wishes = new int[dealers.size()];
            for (int i = 0; i < wishes.length; i++) {
                wishes[i] = look(dealers.get(i));
            }
            for (int i = 0; i < wishes.length; i++) {
                step(dealers.get(i), wishes[i]);
            }
        }
        if (rule.switching() > 0 && week >= 0) {
            groups.forEach(this::turn);
        }
    }

    private void cut(Dealer dealer) {
        for (Link link : dealer.stock.customers) {
            if (dealer.steps > 0 && !link.diverts) {
                link.price =
                        dealer.stock.valuation.price(dealer.stock.valuation.perPack(link.price) * factor(dealer.steps));
            }
        }
    }

    private double factor(int steps) {
        return StrictMath.pow(1 - rule.step(), steps);
    }

    private void step(Dealer dealer, int by) {
        if (by != 0) {
            double old = factor(dealer.steps);
            dealer.steps += by;
            for (Link link : dealer.stock.customers) {
                if (!link.diverts) {
                    double list = dealer.stock.valuation.perPack(link.price) / old;
                    link.price = dealer.stock.valuation.price(list * factor(dealer.steps));
                }
            }
        }
    }

    /** Whether a reseller goes a step down (1), up (-1) or stays (0). */
    private int look(Dealer dealer) {
        Stock stock = dealer.stock;
        double sold = stock.valuation.units(stock.sold - dealer.soldBefore);
        dealer.soldBefore = stock.sold;
        double usual = Double.isNaN(dealer.usual) ? sold : dealer.usual;
        dealer.usual = usual + NEWEST * (sold - usual);
        boolean weak = sold < rule.weak() * usual;
        boolean undercut = isUndercut(stock);
        double price = price(stock);
        boolean room = 1 - factor(dealer.steps + 1) <= rule.most() + 1e-12;
        if ((weak || undercut) && room && isContested(stock)) {
            double gain =
                    rule.gain(stock.valuation.packs(sold), price, stock.costPerPack(), penalty(stock, price, sold));
            return gain > 0 ? 1 : 0;
        }
        return dealer.steps > 0 && !weak && !undercut ? -1 : 0;
    }

    /** Mean price of a pack that a reseller charges outlets now, money. */
    private static double price(Stock stock) {
        double sum = 0;
        int count = 0;
        for (Link link : stock.customers) {
            if (!link.diverts && link.share > 0) {
                sum += stock.valuation.perPack(link.price);
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private static boolean isUndercut(Stock stock) {
        for (Link own : stock.customers) {
            if (!own.diverts && own.share > 0) {
                for (Link other : own.buyer.suppliers) {
                    if (other.share > 0 && other.price < own.price) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether outlets could turn to or from another reseller; who is alone has nothing to win from a lower price. */
    private static boolean isContested(Stock stock) {
        for (Link own : stock.customers) {
            if (!own.diverts && own.share > 0) {
                for (Link other : own.buyer.suppliers) {
                    if (other != own && other.share > 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** What a step down must be expected to cost under the price terms of the reseller's contracts, money. */
    private double penalty(Stock stock, double price, double sold) {
        double sum = 0;
        for (Link link : stock.suppliers) {
            for (Term term : Tally.terms(link)) {
                if (term instanceof PriceMaintenance minimum) {
                    double now = stock.valuation.perUnit(stock.valuation.price(price));
                    double margin = now - stock.valuation.perUnit(stock.purchasePrice());
                    boolean breaks = minimum.isBrokenBy(at(now * (1 - rule.step())));
                    double lost = Math.max(0, margin) * sold / rule.every() * rule.supplyCut();
                    double each = minimum.detection() * (minimum.penalty() + lost);
                    sum += breaks && !minimum.isBrokenBy(at(now)) ? each * rule.every() : 0;
                }
            }
        }
        return sum;
    }

    private static Watched.Conduct at(double resalePrice) {
        return new Watched.Conduct(resalePrice, false, false);
    }

    /** A breach of a price term was found: no supply for a while. */
    void punish(Link link, Term term, int period) {
        if (term instanceof PriceMaintenance && rule.supplyCut() > 0) {
            link.blockedUntil = period + 1 + rule.supplyCut();
        }
    }

    /** Outlets buy more from the cheaper of their rightful suppliers. */
    private void turn(Stock group) {
        double mean = 0;
        double shares = 0;
        int suppliers = 0;
        for (Link link : group.suppliers) {
            if (link.share > 0 && !link.diverts) {
                mean += link.share * (double) link.price;
                shares += link.share;
                suppliers++;
            }
        }
        if (suppliers < 2) {
            return;
        }
        mean /= shares;
        double sum = 0;
        for (Link link : group.suppliers) {
            if (link.share > 0 && !link.diverts) {
                link.share *= rule.pull((double) link.price, mean);
                sum += link.share;
            }
        }
        for (Link link : group.suppliers) {
            if (link.share > 0 && !link.diverts) {
                link.share *= shares / sum;
            }
        }
    }
}
