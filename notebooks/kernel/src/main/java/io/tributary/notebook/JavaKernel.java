package io.tributary.notebook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.history.HistoryManager;
import org.dflib.jjava.jupyter.kernel.magic.MagicParser;
import org.dflib.jjava.jupyter.kernel.magic.MagicTranspiler;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.jspecify.annotations.Nullable;

/** A Jupyter kernel for Java: runs cells on {@link Shell}, shows figures as pictures and all else as text. */
public final class JavaKernel extends BaseKernel {
    /** Cells are plain Java: this pattern never matches. */
    private static final String NO_MAGIC = "(?!)";

    private final Shell shell;

    private JavaKernel() {
        super(
                "Tributary Java",
                "1",
                new LanguageInfo(
                        "java", Runtime.version().toString(), "text/x-java-source", ".java", "java", "java", "script"),
                List.of(),
                new HistoryManager() {},
                new JupyterIO(StandardCharsets.UTF_8),
                new CommManager(),
                new Renderer(),
                new MagicParser(NO_MAGIC, NO_MAGIC, new MagicTranspiler()),
                new MagicsRegistry(),
                false,
                new StringStyler("", "", "", line -> ""));
        shell = new Shell(System.getProperty("java.class.path"), io.out);
    }

    /** Serves one notebook until it is closed; the argument is Jupyter's connection file. */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        String properties = Files.readString(Path.of(arguments[0]));
        JupyterConnection connection = new JupyterConnection(KernelConnectionProperties.parse(properties));
        new JavaKernel().becomeHandlerForConnection(connection);
        connection.connect();
        connection.waitUntilClose();
    }

    @Override
    public Object evalRaw(String code) {
        return shell.run(code).orElse("");
    }

    @Override
    public @Nullable DisplayData eval(String code) {
        return shell.run(code).map(JavaKernel::shown).orElse(null);
    }

    private static DisplayData shown(Object value) {
        DisplayData data = new DisplayData(value instanceof Figure ? "figure" : String.valueOf(value));
        if (value instanceof Figure figure) {
            data.putHTML(figure.html());
        }
        return data;
    }

    @Override
    public List<String> formatError(Throwable error) {
        return List.of(String.valueOf(error.getMessage()));
    }

    @Override
    public DisplayData inspect(String code, int at, boolean more) {
        return new DisplayData("");
    }

    @Override
    public ReplacementOptions complete(String code, int at) {
        return new ReplacementOptions(List.of(), at, at);
    }

    @Override
    public String isComplete(String code) {
        return shell.isWhole(code) ? IS_COMPLETE_YES : IS_COMPLETE_MAYBE;
    }
}
