package io.tributary.workbench.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What a command left on the screen.
 *
 * @param code exit code
 * @param out standard output
 * @param err standard error
 */
record Screen(int code, String out, String err) {
    static final String TOWN = "src/test/resources/cli/town";
    static final String BEER = "../scenarios/beer-game";

    /** Runs a command. */
    static Screen of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Tributary.run(args, new PrintWriter(out), new PrintWriter(err));
        return new Screen(code, out.toString(), err.toString());
    }

    /** The output as if the terminal were endlessly wide: sentences that were broken into lines are whole again. */
    String said() {
        return out.replaceAll("(?<=[\\u3000-\\u9fff\\uff00-\\uffef])\\n *", "").replaceAll("\\n *", " ");
    }
}
