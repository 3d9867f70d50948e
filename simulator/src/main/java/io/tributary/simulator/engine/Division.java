package io.tributary.simulator.engine;

import io.tributary.simulator.channel.FunctionTask;
import io.tributary.simulator.channel.FunctionTask.Function;
import io.tributary.simulator.channel.FunctionTask.Performer;
import io.tributary.simulator.channel.Functions;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.quantity.FixedPoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who performs which function of the channel this week. Partners decide on their own books what they go on doing; then the
 * performers set stock aside, take over freight, serve, or pay cash; at the week's end work is paid and discounts are given.
 */
final class Division {
    /** First letters of the saved parts. */
    static final String PART = "function|";

    private final World world;
    private final Functions rule;
    private final double quantum;
    private final List<DivisionPost> posts = new ArrayList<>();
    /** What is done this week. */
    private final List<DivisionDuty> doing = new ArrayList<>();

    Division(World world, Functions rule) {
        this.world = world;
        this.rule = rule;
        quantum = world.scenario.quanta().money();
        for (Stock stock : world.builder.stocks()) {
            boolean partner =
                    stock.party.tier() == Party.Tier.WHOLESALER || stock.party.tier() == Party.Tier.DISTRIBUTOR;
            String sku = world.scenario.skus().get(stock.sku).id();
            if (partner && world.scenario.isOurs(sku)) {
                posts.add(new DivisionPost(world, rule, stock, sku));
            }
        }
    }

    /** Before firms order: partners look at their books, and who performs a function does so. */
    void act() {
        if (!world.counts()) {
            return;
        }
        if (rule.looks(world.period - world.scenario.time().warmUp())) {
            posts.forEach(post -> post.duties().forEach(duty -> duty.look(rule)));
        }
        posts.forEach(DivisionPost::begin);
        share();
        Map<String, Double> points = new HashMap<>();
        for (DivisionDuty duty : doing) {
            perform(duty, points);
        }
        world.abilities.serve(points);
    }

    /** Finds out who does what. */
    private void share() {
        doing.clear();
        Map<Stock, DivisionPost> known = new HashMap<>();
        for (DivisionPost post : posts) {
            known.put(post.stock(), post);
            if (world.trade.serves(post.stock())) {
                post.duties().stream().filter(DivisionDuty::isKept).forEach(doing::add);
            }
        }
        for (DivisionPost post : posts) {
            if (world.trade.serves(post.stock())) {
                for (DivisionDuty duty : post.makers()) {
                    boolean below = post.last().stream()
                            .anyMatch(stock -> known.containsKey(stock)
                                    && known.get(stock).does(duty.task().function()));
                    if (!below && !post.does(duty.task().function())) {
                        doing.add(duty);
                    }
                }
            }
        }
    }

    private void perform(DivisionDuty duty, Map<String, Double> points) {
        DivisionPost post = duty.post();
        boolean makers = duty.task().by() == Performer.MAKER;
        switch (duty.task().function()) {
            case STOCK -> duty.house().reserve += duty.task().level() / (makers ? customers(duty.house()) : 1);
            case DELIVER -> post.carry(duty.freight());
            case SERVE -> {
                for (Stock stock : post.last()) {
                    String id = stock.party.id();
                    points.merge(id, duty.task().level() / products(id), Double::sum);
                }
            }
            case FINANCE -> post.payCash(!makers);
            case PROMOTE -> {}
        }
    }

    /** How many of our products a firm trades. */
    private long products(String id) {
        return posts.stream().filter(post -> post.stock().party.id().equals(id)).count();
    }

    /** How many partners buy of a maker now. */
    private long customers(Stock maker) {
        return Math.max(
                1,
                posts.stream()
                        .filter(post -> post.maker().filter(m -> m == maker).isPresent())
                        .filter(post -> world.trade.serves(post.stock()))
                        .count());
    }

    /** After goods have moved: the work is paid, and suppliers give back their discounts. */
    void pay() {
        if (!world.counts()) {
            return;
        }
        for (DivisionDuty duty : doing) {
            DivisionPost post = duty.post();
            Stock house = duty.house();
            boolean makers = duty.task().by() == Performer.MAKER;
            double held = house.valuation.units(Math.max(0, house.onHand)) / (makers ? customers(house) : 1);
            long work = FixedPoint.quanta(duty.task().spent(post.units(), post.orders(), held), quantum);
            world.ledger.post(duty.costLine(), work);
            long earned = makers ? 0 : post.discount(world.ledger, duty.task().discount());
            long freight = duty.task().function() == Function.DELIVER ? post.freight() : 0;
            duty.note(earned * quantum, FixedPoint.sum(work, freight) * quantum);
            if (duty.task().function() == Function.PROMOTE) {
                promote(post.last(), work * quantum);
            }
        }
    }

    private void promote(List<Stock> sellers, double money) {
        for (Stock seller : sellers) {
            world.campaigns.ifPresent(campaigns -> campaigns.sponsor(seller, money / sellers.size()));
        }
    }

    void visit(Memory.Visitor visitor) {
        for (DivisionPost post : posts) {
            for (int i = 0; i < post.duties().size(); i++) {
                DivisionDuty duty = post.duties().get(i);
                FunctionTask task = duty.task();
                visitor.meet(
                        PART + post.stock().party.id() + '|' + post.stock().sku + '|' + task.function() + i,
                        duty::keep);
            }
        }
    }
}
