package io.zhanggui.cli;

import io.zhanggui.compliance.Category;
import io.zhanggui.compliance.CheckedText;
import io.zhanggui.compliance.Finding;
import io.zhanggui.compliance.Remedy;
import io.zhanggui.compliance.TextChecks;
import io.zhanggui.compliance.TextKind;
import io.zhanggui.compliance.TextQuestion;
import io.zhanggui.compliance.shipped.ShippedChecks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Checks texts, one a line of standard input, by the shipped rules; opens no store. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

    @Option(names = "--kind")
    @Nullable
    String kind;

    @Option(names = "--category")
    @Nullable
    String category;

    /** A table whose texts are checked instead of standard input. */
    @Option(names = "--file")
    @Nullable
    Path file;

    /** The column that is checked, by its name; those known by their names where none is named. */
    @Option(names = "--column")
    @Nullable
    String column;

    private final GlobalOptions global;
    private final Terminal terminal;

    CheckCommand(GlobalOptions global, Terminal terminal) {
        this.global = global;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        TextKind asked = kind();
        Category sold = category();
        TextChecks checks = ShippedChecks.open(terminal.err()::println);
        if (file != null) {
            return new CheckedFile(terminal, checks, asked, sold).check(file, column);
        }
        TextLines lines = new TextLines(terminal.in());
        try {
            for (String line = lines.next(); line != null; line = lines.next()) {
                CheckedText checked = checks.check(new TextQuestion(line, asked, sold));
                terminal.out().print(json(checked) + "\n");
            }
        } finally {
            terminal.out().flush();
        }
        if (terminal.out().checkError()) {
            throw new UncheckedIOException(new IOException("standard output is closed"));
        }
        return ExitCode.DONE;
    }

    /** One that nobody knows counts as other, which is said once. */
    private @Nullable Category category() {
        String word = category;
        if (word == null || word.isBlank()) {
            return null;
        }
        Category.notice(word).ifPresent(notice -> terminal.complain(global.language.choose(notice.zh(), notice.en())));
        return Category.named(word);
    }

    private @Nullable TextKind kind() {
        String word = kind;
        return word == null
                ? null
                : TextKind.find(word)
                        .orElseThrow(() -> CommandFault.wrongUse(
                                "没有“" + word + "”这种文本。可选：title detail campaign script story",
                                "no kind of text \"" + word + "\"; there are title, detail, campaign, script, story"));
    }

    private static ObjectNode json(CheckedText checked) {
        return json(JsonMapper.shared().createObjectNode(), checked);
    }

    /** Adds a checked text in its fixed form. */
    static ObjectNode json(ObjectNode node, CheckedText checked) {
        node.put("text", checked.text()).put("verdict", checked.verdict().word());
        var hits = node.putArray("hits");
        for (Finding finding : checked.findings()) {
            ObjectNode hit = hits.addObject()
                    .put("start", finding.start())
                    .put("end", finding.end())
                    .put("term", finding.term())
                    .put("class", finding.kind())
                    .put("rule", finding.rule())
                    .put("severity", finding.severity().word())
                    .put("suggestion", finding.suggestion());
            if (finding.remedy() == Remedy.TAKEDOWN) {
                hit.put("takedown", true);
            }
        }
        return node;
    }
}
