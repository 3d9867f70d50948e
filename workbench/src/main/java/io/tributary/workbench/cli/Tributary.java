package io.tributary.workbench.cli;

import io.tributary.simulator.document.Wording;
import io.tributary.simulator.experiment.StoreFailure;
import io.tributary.simulator.quantity.Complaint;
import io.tributary.simulator.scenario.InvalidScenario;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** The command {@code tributary}. */
@Command(
        name = "tributary",
        version = "tributary " + Version.NUMBER,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        header = {
            "Channel strategy: how goods reach consumers, answered with probabilities.",
            "",
            "Examples:",
            "  tributary simulate scenarios/spring-water",
            "  tributary simulate scenarios/spring-water --out results --lang zh",
            "  tributary optimize scenarios/spring-water --out plan.json",
            "  tributary check scenarios/beer-game",
            ""
        })
public final class Tributary implements Runnable {
    /** All verbs by name, in the order of the help. */
    private static final Map<String, Class<?>> VERBS = verbs();

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        System.exit(run(
                args,
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8)));
    }

    /**
     * Runs a command.
     *
     * @param out where data goes
     * @param err where messages go
     * @return the exit code
     */
    public static int run(String[] args, PrintWriter out, PrintWriter err) {
        CommandLine command = commandFor(args)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new OptionMistakes())
                .setExecutionExceptionHandler(new Failure());
        int code = command.execute(args);
        out.flush();
        err.flush();
        return code;
    }

    private static Map<String, Class<?>> verbs() {
        Map<String, Class<?>> verbs = new LinkedHashMap<>();
        verbs.put("simulate", SimulateCommand.class);
        verbs.put("optimize", OptimizeCommand.class);
        verbs.put("audit", AuditCommand.class);
        verbs.put("explain", ExplainCommand.class);
        verbs.put("compare", CompareCommand.class);
        verbs.put("experiment", ExperimentCommand.class);
        verbs.put("verify", VerifyCommand.class);
        verbs.put("bench", BenchCommand.class);
        verbs.put("check", CheckCommand.class);
        verbs.put("resolve", ResolveCommand.class);
        verbs.put("schema", SchemaCommand.class);
        verbs.put("calibrate", CalibrateCommand.class);
        verbs.put("search", SearchCommand.class);
        verbs.put("new", NewCommand.class);
        return verbs;
    }

    /** The command with the verb that is meant, or with all where none is: to read the options of all takes a while. */
    private static CommandLine commandFor(String[] args) {
        CommandLine command = new CommandLine(new Tributary());
        boolean isMeant = args.length > 0 && VERBS.containsKey(args[0]);
        VERBS.forEach((name, verb) -> {
            if (!isMeant || name.equals(args[0])) {
                command.addSubcommand(name, verb);
            }
        });
        return command;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Tells what went wrong: the user's mistakes by place, ours with where to report them. */
    private static final class Failure implements IExecutionExceptionHandler {
        @Override
        public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
            PrintWriter err = command.getErr();
            if (e instanceof InvalidScenario invalid) {
                err.println(invalid.in(Languages.of(parsed)));
                return ExitCode.INVALID_INPUT;
            }
            if (e instanceof StoreFailure failure) {
                err.println(failure.in(Languages.of(parsed)));
                return ExitCode.INVALID_INPUT;
            }
            if (e instanceof UserError mistake) {
                err.println(mistake.in(Languages.of(parsed)));
                return ExitCode.INVALID_INPUT;
            }
            if (e instanceof Complaint complaint) {
                err.println(Wording.of(complaint).in(Languages.of(parsed)));
                return ExitCode.INVALID_INPUT;
            }
            if (e.getCause() instanceof OutOfMemoryError) {
                err.println("The run needs more memory than Java has ("
                        + Runtime.getRuntime().maxMemory() / 1_000_000
                        + " MB). Maybe take fewer weeks, zones or people, or give Java more, such as"
                        + " JAVA_TOOL_OPTIONS=-Xmx8g.");
                return ExitCode.INVALID_INPUT;
            }
            err.println("This is a defect of ours, not a mistake of yours: " + e);
            err.println("Please report it with the scenario and these lines:");
            for (StackTraceElement line : e.getStackTrace()) {
                if (line.getClassName().startsWith("io.tributary")) {
                    err.println("  at " + line);
                }
            }
            return ExitCode.DEFECT;
        }
    }
}
