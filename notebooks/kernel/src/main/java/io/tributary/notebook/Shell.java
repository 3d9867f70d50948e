package io.tributary.notebook;

import java.io.PrintStream;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** JShell within this process: cells of Java and the objects that they end in. */
final class Shell {
    private static final List<String> IMPORTS =
            List.of("java.util.*", "java.util.stream.*", "java.nio.file.*", "io.tributary.notebook.*");

    private final Control control = new Control();
    private final JShell jshell;

    /** A cell that is no Java, or that threw; the message says where. */
    static final class CellFailure extends RuntimeException {
        private static final long serialVersionUID = 1;

        CellFailure(String message) {
            super(message);
        }
    }

    /** Keeps the object that a snippet ended in; JShell itself passes on its text alone. */
    private static final class Control extends DirectExecutionControl {
        private Optional<Object> last = Optional.empty();

        @Override
        protected String invoke(Method snippet) throws Exception {
            last = Optional.empty();
            last = Optional.ofNullable(snippet.invoke(null));
            return valueString(last.orElse(""));
        }
    }

    private record Provider(Control control) implements ExecutionControlProvider {
        @Override
        public String name() {
            return "tributary";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
            return control;
        }
    }

    Shell(String classPath, PrintStream out) {
        jshell = JShell.builder()
                .executionEngine(new Provider(control), Map.of())
                .out(out)
                .err(out)
                .build();
        for (String entry : classPath.split(java.io.File.pathSeparator)) {
            jshell.addToClasspath(entry);
        }
        for (String name : IMPORTS) {
            run("import " + name + ";");
        }
    }

    /**
     * Runs a cell.
     *
     * @return what its last expression ended in; empty after a declaration or a statement
     * @throws CellFailure if a snippet is no Java or throws
     */
    Optional<Object> run(String cell) {
        Optional<Object> value = Optional.empty();
        String rest = cell;
        while (!rest.isBlank()) {
            SourceCodeAnalysis.CompletionInfo next = jshell.sourceCodeAnalysis().analyzeCompletion(rest);
            if (!next.completeness().isComplete()) {
                throw new CellFailure("this is no whole Java snippet: " + rest.strip());
            }
            for (SnippetEvent event : jshell.eval(next.source())) {
                check(event);
                if (event.causeSnippet() == null) {
                    value = isExpression(event.snippet()) ? control.last : Optional.empty();
                }
            }
            rest = next.remaining();
        }
        return value;
    }

    boolean isWhole(String cell) {
        return jshell.sourceCodeAnalysis()
                .analyzeCompletion(cell)
                .completeness()
                .isComplete();
    }

    private static boolean isExpression(Snippet snippet) {
        return snippet.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND
                || snippet.subKind() == Snippet.SubKind.VAR_VALUE_SUBKIND
                || snippet.subKind() == Snippet.SubKind.OTHER_EXPRESSION_SUBKIND;
    }

    private void check(SnippetEvent event) {
        if (event.status() == Snippet.Status.REJECTED) {
            List<String> faults = new ArrayList<>();
            jshell.diagnostics(event.snippet()).forEach(fault -> faults.add(fault.getMessage(Locale.ROOT)));
            throw new CellFailure(String.join("; ", faults) + " in: "
                    + event.snippet().source().strip());
        }
        JShellException thrown = event.exception();
        if (thrown != null) {
            String name = thrown instanceof EvalException eval ? eval.getExceptionClassName() : "undefined";
            throw new CellFailure(name + ": " + thrown.getMessage() + " in: "
                    + event.snippet().source().strip());
        }
    }
}
