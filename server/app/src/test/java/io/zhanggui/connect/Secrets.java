package io.zhanggui.connect;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Invented persons, and looking for them wherever bytes lie. */
final class Secrets {

    static final String PHONE = "13987604321";
    static final String NAME = "欧阳翠花儿";
    static final String STREET = "梧桐弄堂巷柒拾柒号";
    static final String MESSAGE = "请放在门卫大爷那里谢谢亲";
    static final String NICK = "tb蜜蜂女王糖糖";
    static final String ACCOUNT = "bee-queen@example.com";
    static final String PARCEL = "SF1047721184466";

    static final List<String> ALL = List.of(PHONE, NAME, STREET, MESSAGE, NICK, ACCOUNT, PARCEL);

    /** An address as exports write it. */
    static final String ADDRESS = "浙江省 杭州市 西湖区 灵隐街道 " + STREET + " 310000";

    private Secrets() {}

    /** All that is to be kept secret in one cell. */
    static String together() {
        return String.join(" ", ALL);
    }

    static List<String> in(String text) {
        return ALL.stream().filter(text::contains).toList();
    }

    /** Where in a folder a text lies, in any of the encodings in which it could. */
    static List<String> lyingIn(Path folder, List<String> texts) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (String text : texts) {
                    if (holds(bytes, text)) {
                        found.add(folder.relativize(file) + " holds " + text);
                    }
                }
            }
        }
        return found;
    }

    private static boolean holds(String bytes, String text) {
        return Stream.of(
                        StandardCharsets.UTF_8,
                        Charset.forName("GB18030"),
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE)
                .anyMatch(charset -> bytes.contains(new String(text.getBytes(charset), StandardCharsets.ISO_8859_1)));
    }
}
