package io.tributary.simulator.game;

/** Says that a search asked a game for more than the game is willing to answer; games throw it, searches pass it on. */
public final class SearchEnded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * The end of a search.
     *
     * @param evaluations how many evaluations were allowed
     */
    public SearchEnded(long evaluations) {
        super("the search was ended after " + evaluations + " evaluations");
    }
}
