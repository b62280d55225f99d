package io.zhanggui.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Model.CommandSpec;

/** The help of each command, as texts beside the program: the launcher shows the same files without starting Java. */
final class HelpTexts {

    private HelpTexts() {}

    /** A command's file name: its words after the program's, joined by hyphens. */
    static String nameOf(CommandSpec command) {
        String words = command.qualifiedName("-");
        return words.startsWith("zhanggui-") ? words.substring("zhanggui-".length()) : words;
    }

    /** The text of a command, or of the whole program under the name {@code zhanggui}. */
    static String text(String command, Language language) {
        String resource = "/help/" + language + "/" + command + ".txt";
        try (InputStream text = HelpTexts.class.getResourceAsStream(resource)) {
            if (text == null) {
                throw CommandFault.wrongUse("没有这个命令：" + command, "no such command: " + command);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
