package io.tributary.workbench.cli;

import io.tributary.simulator.document.Language;
import io.tributary.simulator.document.Nearest;
import io.tributary.simulator.document.Wording;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what is wrong with a command line: what stands there, what may, the nearest name, and where the help is. */
final class OptionMistakes implements IParameterExceptionHandler {
    private static final String OPTION = "-";
    private static final String LANGUAGE = "--lang";

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        Language language = language(args);
        PrintWriter err = command.getErr();
        told(e).forEach(mistake -> err.println(mistake.in(language)));
        err.println(new Wording("See {0} --help.", "用法见 {0} --help。")
                .with(command.getCommandSpec().qualifiedName())
                .in(language));
        return ExitCode.INVALID_INPUT;
    }

    private static Stream<Wording> told(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched.getUnmatched(), e.getCommandLine());
        }
        if (e instanceof MissingParameterException missing) {
            return missing.getMissing().stream().map(OptionMistakes::missing);
        }
        return Stream.of(Optional.ofNullable(e.getArgSpec())
                .filter(arg -> e.getValue() != null)
                .map(arg -> new Wording("{0} is {1} but must be {2}.", "{0} 为 {1}，但必须是{2}。")
                        .with(name(arg), e.getValue(), wanted(arg)))
                .orElseGet(() -> Wording.of(e)));
    }

    /** What stands after an option that nobody knows is its value, and no mistake of its own. */
    private static Stream<Wording> unmatched(List<String> words, CommandLine command) {
        List<String> options =
                words.stream().filter(word -> word.startsWith(OPTION)).toList();
        if (!options.isEmpty()) {
            List<String> known = command.getCommandSpec().options().stream()
                    .map(OptionSpec::longestName)
                    .toList();
            return options.stream()
                    .map(word -> new Wording("{0} is no option{1}", "没有选项 {0}{1}").with(word, near(word, known)));
        }
        List<String> verbs = List.copyOf(command.getSubcommands().keySet());
        return words.stream()
                .limit(verbs.isEmpty() ? words.size() : 1) // what stands after an unknown command is its own matter
                .map(word -> verbs.isEmpty()
                        ? new Wording("{0} is one argument too many.", "多出一个参数 {0}。").with(word)
                        : new Wording("{0} is no command{1}", "没有命令 {0}{1}").with(word, near(word, verbs)));
    }

    private static Wording near(String word, List<String> known) {
        return Nearest.to(word.split("=", 2)[0], known)
                .map(name -> new Wording(". Maybe you meant {0}.", "。您是否想写 {0}？").with(name))
                .orElse(new Wording(".", "。"));
    }

    private static Wording missing(ArgSpec arg) {
        return (arg.isOption()
                        ? new Wording("{0} needs a value.", "{0} 需要一个值。")
                        : new Wording("{0} is missing.", "缺少 {0}。"))
                .with(name(arg));
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }

    private static Wording wanted(ArgSpec arg) {
        Class<?> type = arg.auxiliaryTypes()[0];
        if (type.isEnum()) {
            String names = String.join(
                    ", ",
                    Arrays.stream(type.getEnumConstants())
                            .map(each -> each.toString().toLowerCase(Locale.ROOT))
                            .toList());
            return new Wording("one of {0}", "以下之一：{0}").with(names);
        }
        if (type == double.class || type == Double.class) {
            return new Wording("a number", "数字");
        }
        return List.of(int.class, Integer.class, long.class, Long.class).contains(type)
                ? new Wording("a whole number", "整数")
                : new Wording("as {0} says", " {0} 所说明的值").with("--help");
    }

    /** The language that is asked for, as far as the command line can be read. */
    private static Language language(String[] args) {
        for (int i = 0; i < args.length; i++) {
            String value = args[i].startsWith(LANGUAGE + "=")
                    ? args[i].substring(LANGUAGE.length() + 1)
                    : args[i].equals(LANGUAGE) && i + 1 < args.length ? args[i + 1] : "";
            if (value.equalsIgnoreCase(Language.ZH.name())) {
                return Language.ZH;
            }
        }
        return Language.EN;
    }
}
