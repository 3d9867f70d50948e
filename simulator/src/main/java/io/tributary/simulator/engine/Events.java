package io.tributary.simulator.engine;

import io.tributary.simulator.luck.Draws;
import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.market.DemandProcess;
import io.tributary.simulator.quantity.FixedPoint;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import sim.engine.Schedule;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * The firms of a run in continuous time: customers come, orders are placed, and goods arrive at times of their own on
 * MASON's schedule, first come first served; a firm looks at its stock after every demand. The ledger is still closed
 * once a period, at whole numbers of the clock. Events of the same time follow each other as they were scheduled.
 */
final class Events {
    private final World world;
    private final List<Phase> beginning;
    private final SimState mason = new SimState(0L);
    private final Map<Stock, Deque<Claim>> queues = new HashMap<>();
    private int scheduled;

    /** Goods that somebody waits for. */
    private static final class Claim {
        private final Handing to;
        private long left;

        private Claim(Handing to, long left) {
            this.to = to;
            this.left = left;
        }
    }

    /** Hands goods over. */
    @FunctionalInterface
    private interface Handing {
        void hand(long quantity);
    }

    /**
     * The events of a world.
     *
     * @param beginning what happens at the start of each period before anything else
     */
    Events(World world, List<Phase> beginning) {
        this.world = world;
        this.beginning = List.copyOf(beginning);
        mason.schedule = new Schedule();
        for (Stock stock : world.builder.stocks()) {
            queues.put(stock, new ArrayDeque<>());
            stock.levels = Optional.of(new Levels(stock));
        }
    }

    void run(int periods) {
        begin();
        at(1, Integer.MIN_VALUE, this::turn);
        for (Link link : world.builder.links()) {
            link.goods.drain().forEach(due -> at(due.period(), () -> arrive(link, due.quantity())));
        }
        for (DirectDemand demand : world.demands) {
            if (demand instanceof SteadyCustomers customers) {
                next(customers, 0, 0);
            }
        }
        for (int depth = world.byDepth.size() - 1; depth >= 0; depth--) {
            world.byDepth.get(depth).forEach(this::review);
        }
        while (world.period < periods) {
            mason.schedule.step(mason);
        }
    }

    private double now() {
        return Math.max(0, mason.schedule.getTime());
    }

    private void at(double time, Runnable event) {
        at(time, scheduled++, event);
    }

    private void at(double time, int order, Runnable event) {
        if (time <= now()) {
            event.run();
        } else {
            mason.schedule.scheduleOnce(time, order, (Steppable) state -> event.run());
        }
    }

    private void begin() {
        beginning.forEach(phase -> phase.act(world));
        for (Stock stock : world.builder.stocks()) {
            stock.asked = 0;
            stock.served = 0;
            stock.stockedOut = false;
        }
        for (DirectDemand demand : world.demands) {
            if (demand instanceof SteadyCustomers customers) {
                customers.post(world);
            }
        }
    }

    /** A period ends and the next begins. */
    private void turn() {
        world.builder.stocks().forEach(this::touch);
        new Recording().act(world);
        world.builder.stocks().forEach(stock -> stock.levels.orElseThrow().reset());
        world.period++;
        at(world.period + 1.0, Integer.MIN_VALUE, this::turn);
        begin();
    }

    private void touch(Stock stock) {
        stock.levels.orElseThrow().until(now());
    }

    /** Schedules the customer with a number of a demand. */
    private void next(SteadyCustomers customers, double after, int number) {
        at(after + gap(customers, number), () -> {
            come(customers);
            next(customers, now(), number + 1);
        });
    }

    /** Time from one customer to the next: exponential for Poisson demand, the same always for a constant one. */
    private double gap(SteadyCustomers customers, int number) {
        DemandProcess process = customers.demand.process().orElseThrow();
        if (process instanceof DemandProcess.Poisson poisson) {
            Draws draws = world.luck.draws(Purpose.ARRIVAL, customers.entity, number);
            return -StrictMath.log(draws.nextDouble()) / poisson.mean();
        }
        if (process instanceof DemandProcess.Steps steps) {
            return 1 / (world.period + 1 < steps.from() ? steps.before() : steps.after());
        }
        throw new IllegalStateException("no customers come one by one from " + process);
    }

    private void come(SteadyCustomers customers) {
        Stock stock = customers.counter.stock();
        touch(stock);
        long waiting = customers.counter.come(world.ledger, 1);
        if (waiting > 0) {
            queue(stock).add(new Claim(quantity -> customers.counter.hand(world.ledger, quantity), waiting));
        }
        review(stock);
    }

    private Deque<Claim> queue(Stock stock) {
        return Objects.requireNonNull(queues.get(stock));
    }

    /** A firm looks at its stock and orders; a maker without a rule makes what it is short of. */
    private void review(Stock firm) {
        double wish = firm.rule.isPresent()
                ? firm.rule.get().order(firm.view(0, world.period))
                : firm.valuation.units(firm.backorders() - firm.onHand - firm.coming());
        if (wish <= 0) {
            return;
        }
        touch(firm);
        for (Link link : firm.suppliers) {
            long quantity = firm.valuation.order(wish * link.share);
            if (quantity > 0) {
                firm.ordered = FixedPoint.sum(firm.ordered, quantity);
                world.accounts.chargeOrder(world, firm);
                place(link, quantity);
            }
        }
    }

    private void place(Link link, long quantity) {
        if (link.seller.isEmpty()) {
            send(link, quantity);
        } else if (link.orderDelay == 0) {
            receiveOrder(link, quantity);
        } else {
            link.mail.add(quantity);
            at(now() + link.orderDelay, () -> {
                touch(link.buyer);
                link.mail.add(-quantity);
                receiveOrder(link, quantity);
            });
        }
    }

    private void receiveOrder(Link link, long quantity) {
        Stock seller = link.seller.orElseThrow();
        touch(seller);
        touch(link.buyer);
        long atOnce = Math.min(quantity, seller.onHand);
        seller.fill(quantity, 0, 0, quantity - atOnce);
        link.owed = FixedPoint.sum(link.owed, quantity);
        if (atOnce > 0) {
            ship(link, atOnce);
        }
        if (quantity > atOnce) {
            queue(seller).add(new Claim(part -> ship(link, part), quantity - atOnce));
        }
        review(seller);
    }

    private void ship(Link link, long quantity) {
        Stock seller = link.seller.orElseThrow();
        touch(link.buyer);
        link.owed -= quantity;
        seller.onHand -= quantity;
        seller.sold = FixedPoint.sum(seller.sold, quantity);
        send(link, quantity);
    }

    private void send(Link link, long quantity) {
        touch(link.buyer);
        link.goods.add(quantity);
        Moving.book(world, link, quantity);
        at(now() + lead(link), () -> arrive(link, quantity));
    }

    /** Periods that this shipment is on the way. */
    private double lead(Link link) {
        int number = link.shipments++;
        if (link.leadLaw.isEmpty()) {
            return link.leadTime;
        }
        return Math.max(0, link.leadLaw.get().draw(world.luck.draws(Purpose.LEAD_TIME, link.entity, number)));
    }

    private void arrive(Link link, long quantity) {
        Stock buyer = link.buyer;
        touch(buyer);
        link.goods.add(-quantity);
        buyer.onHand = FixedPoint.sum(buyer.onHand, quantity);
        world.ledger.post(link.lines.in(), quantity);
        Deque<Claim> waiting = queue(buyer);
        while (buyer.onHand > 0 && !waiting.isEmpty()) {
            Claim first = waiting.getFirst();
            long part = Math.min(buyer.onHand, first.left);
            first.left -= part;
            first.to.hand(part);
            if (first.left == 0) {
                waiting.removeFirst();
            }
        }
    }
}
