package io.tributary.simulator.engine;

import io.tributary.simulator.market.Sku;
import io.tributary.simulator.quantity.FixedPoint;
import io.tributary.simulator.scenario.Quanta;

/** Turns prices and quantities of one product into the ledger's integers. */
final class Valuation {
    /** A price is held in thousandths of the money quantum, per pack. */
    private static final long FINENESS = 1000;

    private final double moneyQuantum;
    private final double goodsQuantum;
    private final int pack;
    private final long divisor;

    Valuation(Quanta quanta, Sku sku) {
        moneyQuantum = quanta.money();
        goodsQuantum = quanta.goods();
        pack = sku.pack();
        divisor = FixedPoint.quanta(FINENESS * (double) pack, goodsQuantum);
    }

    /** A price per pack, as the ledger's integer. */
    long price(double perPack) {
        return FixedPoint.quanta(perPack * FINENESS, moneyQuantum);
    }

    /** Value of a quantity at a price, rounded once, half to even. */
    long value(long price, long quantity) {
        return FixedPoint.product(price, quantity, divisor);
    }

    /** Goods quanta nearest to an amount of base units. */
    long goods(double units) {
        return FixedPoint.quanta(units, goodsQuantum);
    }

    /** Goods quanta that lie whole within an amount of base units; a part in 10^9 of a quantum is rounding. */
    long goodsWithin(double units) {
        return (long) Math.floor(units / goodsQuantum + 1e-9);
    }

    /** The price of a pack whose base units cost so much, as the ledger's integer. */
    long pricePerUnit(double money) {
        return price(money * pack);
    }

    /** The most that a sum of money quanta buys at a price, goods quanta. */
    long affordable(long price, long money) {
        if (price <= 0) {
            return Long.MAX_VALUE;
        }
        long most = (long) Math.floor((double) money / price * divisor);
        while (most > 0 && value(price, most) > money) {
            most--;
        }
        return most;
    }

    /** Base units in an amount of goods quanta. */
    double units(long goods) {
        return goods * goodsQuantum;
    }

    /** Price per base unit, in money. */
    double perUnit(long price) {
        return price * moneyQuantum / FINENESS / pack;
    }

    /** Price per pack, in money. */
    double perPack(long price) {
        return perUnit(price) * pack;
    }

    /** Packs in so many base units. */
    double packs(double units) {
        return units / pack;
    }

    /** The least order of so many base units or more. */
    long orderAtLeast(double units) {
        if (goodsQuantum < 1) {
            return (long) Math.ceil(units / goodsQuantum);
        }
        return FixedPoint.quanta(Math.ceil(units / pack) * pack, goodsQuantum);
    }

    /** The order nearest to a wish that can be placed: whole packs, or whole quanta where goods are continuous. */
    long order(double units) {
        if (goodsQuantum < 1) {
            return FixedPoint.quanta(units, goodsQuantum);
        }
        double packs = Math.rint(units / pack);
        return FixedPoint.quanta(packs * pack, goodsQuantum);
    }
}
