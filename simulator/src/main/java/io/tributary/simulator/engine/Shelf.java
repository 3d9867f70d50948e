package io.tributary.simulator.engine;

import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.policy.PriceRule;
import io.tributary.simulator.policy.PriceView;
import io.tributary.simulator.quantity.FixedPoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One offer in one zone: a product in an outlet format or on a platform. Selling a quantity posts goods along all its
 * goods lines and, on each money line, the quantity at that line's price.
 */
final class Shelf {
    final int sku;
    final Place place;

    final Valuation valuation;
    /** The stock that sales are taken from; empty for products that are always ready. */
    final Optional<Stock> stock;

    final boolean ours;
    /** Region of the zone. */
    final String region;
    /** Format whose outlets hand the goods over where orders are picked up; -1 for goods sold on the spot or sent. */
    int pickUp = -1;
    /** Whether the product may be sold here at all. */
    boolean allowed = true;
    /** Part of the margin of an order that the shop which hands it over earns. */
    double credited;
    /** What consumers bring back; empty where they keep what they bought. */
    Optional<BroughtBack> returns = Optional.empty();
    /** How the seller sets the price; empty where no link says so. */
    Optional<PriceRule> pricing = Optional.empty();
    /** What the seller pays for a pack where no link of a stock says so, in money. */
    double costPerPack;

    private int[] goods = {};
    private final List<MoneyLine> money = new ArrayList<>();
    private final List<MoneyLine> funding = new ArrayList<>();
    private int commissionAt = -1;
    private long price;
    /** What the price cut of a promotion takes off a pack. */
    private long cut;

    /** A money line with its price; 0 per cent of the shelf price stands for a price of its own. */
    private record MoneyLine(int line, long fixedPrice, double partOfShelfPrice, double partOfCost) {}

    /**
     * Where the shelf stands.
     *
     * @param id id of the format or platform
     * @param kind outlet, platform or direct
     * @param format index of the format; -1 for platforms
     */
    record Place(String id, String kind, int format) {}

    Shelf(int sku, Place place, Valuation valuation, Optional<Stock> stock, boolean ours, String region) {
        this.sku = sku;
        this.place = place;
        this.valuation = valuation;
        this.stock = stock;
        this.ours = ours;
        this.region = region;
    }

    Shelf goods(int line) {
        goods = Arrays.copyOf(goods, goods.length + 1);
        goods[goods.length - 1] = line;
        return this;
    }

    /** Adds a line that is paid a part of the shelf price. */
    Shelf part(int line, double partOfShelfPrice) {
        money.add(new MoneyLine(line, 0, partOfShelfPrice, 0));
        return this;
    }

    /** Adds the line on which a platform is paid a part of the shelf price. */
    Shelf commission(int line, double partOfShelfPrice) {
        commissionAt = money.size();
        return part(line, partOfShelfPrice);
    }

    /** Sets the part of the shelf price that the platform takes. */
    void commission(double partOfShelfPrice) {
        if (commissionAt >= 0) {
            money.set(commissionAt, new MoneyLine(money.get(commissionAt).line(), 0, partOfShelfPrice, 0));
        }
    }

    /** Adds a line that is paid a part of what a promotion takes off the price. */
    Shelf funding(int line, double partOfCut) {
        funding.add(new MoneyLine(line, 0, partOfCut, 0));
        return this;
    }

    /** Adds a line with a price of its own. */
    Shelf fixed(int line, long pricePerPack) {
        money.add(new MoneyLine(line, pricePerPack, 0, 0));
        return this;
    }

    /** Adds a line on which the owner of the stock gets what it paid for the goods, a part of the margin, and a fee. */
    Shelf credit(int line, double partOfMargin, long feePerPack) {
        money.add(new MoneyLine(line, feePerPack, partOfMargin, 1 - partOfMargin));
        return this;
    }

    long price() {
        return price;
    }

    /**
     * Posts the price that consumers pay for a pack: the seller's price rule on what the seller pays itself, less the cut
     * of a promotion.
     *
     * @param month month of the calendar
     */
    void post(double promotion, int month) {
        if (pricing.isPresent()) {
            double cost = inOutlet() && stock.isPresent() ? stock.get().costPerPack() : costPerPack;
            PriceView view = PriceView.ofCost(cost)
                    .in(region)
                    .at(month, stock.map(Stock::cover).orElse(Double.NaN));
            double regular = pricing.get().price(view);
            price = valuation.price(regular * (1 - promotion));
            cut = promotion == 0 ? 0 : valuation.price(regular) - price;
        }
    }

    /** Posts another price of a base unit, in money. */
    void charge(double perUnit) {
        if (perUnit != perUnit()) {
            price = (long) Math.rint(price * (perUnit / perUnit()));
        }
    }

    void keep(Tape tape) {
        price = tape.number(price);
        cut = tape.number(cut);
        returns.ifPresent(back -> back.keep(tape));
    }

    /** Price of a base unit, in money. */
    double perUnit() {
        return valuation.perUnit(price);
    }

    /** Takes what is sold from the stock and posts it. */
    void sell(Ledger ledger, long quantity) {
        if (quantity == 0) {
            return;
        }
        if (stock.isPresent()) {
            stock.get().onHand -= quantity;
            stock.get().served += quantity;
            stock.get().sold = FixedPoint.sum(stock.get().sold, quantity);
        }
        for (int line : goods) {
            ledger.post(line, quantity);
        }
        for (MoneyLine line : money) {
            long each = FixedPoint.sum(line.fixedPrice(), (long) Math.rint(line.partOfShelfPrice() * price));
            if (line.partOfCost() != 0) {
                long paid = stock.orElseThrow().purchasePrice();
                each = FixedPoint.sum(each, (long) Math.rint(line.partOfCost() * paid));
            }
            ledger.post(line.line(), valuation.value(each, quantity));
        }
        returns.ifPresent(back -> back.sold(quantity, valuation.value(price, quantity)));
        for (MoneyLine line : funding) {
            ledger.post(line.line(), valuation.value((long) Math.rint(line.partOfShelfPrice() * cut), quantity));
        }
    }

    /** The format on whose shelves the goods lie; -1 where they are sent from the maker's stock. */
    int format() {
        return inOutlet() ? place.format() : pickUp;
    }

    /** Whether the shelf is an outlet's and not a platform's. */
    boolean inOutlet() {
        return place.format() >= 0;
    }
}
