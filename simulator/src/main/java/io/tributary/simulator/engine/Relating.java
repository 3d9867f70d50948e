package io.tributary.simulator.engine;

/** Partners read their books, feel, decide and go; the maker supervises, judges and replaces them. */
record Relating() implements Phase {

    @Override
    public void act(World world) {
        world.life.ifPresent(PartnerLife::act);
        if (world.ties.isPresent()) {
            world.ties.get().end(world);
        }
    }
}
