package io.zhanggui.bench.textscan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Titles and words to scan for. The titles are those of the shared data folder where it is there, and as many again put
 * together from trade words; the words are made up of the titles' characters, a few of them pieces of titles.
 *
 * @param titles the texts
 * @param words what is looked for; all letters and digits
 * @param planted how many of the words are pieces of titles
 */
record GivenTexts(List<String> titles, List<String> words, int planted) {

    private static final int WORDS = 60_000;
    private static final int MADE_TITLES = 27_000;
    private static final int TITLE_COLUMN = 2;
    private static final List<String> PIECES = List.of(
            "新款", "正品", "包邮", "春夏", "秋冬", "保湿", "补水", "面霜", "套装", "礼盒", "女士", "男士", "家用", "大容量", "不锈钢", "加厚", "纯棉",
            "儿童", "宝宝", "户外", "登山", "防水", "便携", "折叠", "收纳", "茶具", "陶瓷", "手工", "复古", "简约", "北欧", "客厅", "卧室", "厨房",
            "床上用品", "四件套", "真皮", "运动", "跑步", "透气", "2026", "500ml", "XL", "官方旗舰店", "送礼", "【买一送一】", "/", " ", "-", "＋");

    static GivenTexts draw(Path home, long seed, int planted) throws IOException {
        Random random = new Random(seed);
        List<String> titles = new ArrayList<>(real(home));
        for (int at = 0; at < MADE_TITLES; at++) {
            StringBuilder title = new StringBuilder();
            while (title.length() < 20 + random.nextInt(12)) {
                title.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            titles.add(title.toString());
        }
        return new GivenTexts(titles, words(titles, random, planted), planted);
    }

    long characters() {
        return titles.stream().mapToLong(String::length).sum();
    }

    private static List<String> real(Path home) throws IOException {
        Path file = home.resolve("../shared/data/tmall-beauty-1111/cosmetic.csv");
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.skip(1)
                    .map(line -> line.split(",", -1))
                    .filter(cells -> cells.length > TITLE_COLUMN)
                    .map(cells -> cells[TITLE_COLUMN])
                    .toList();
        }
    }

    private static List<String> words(List<String> titles, Random random, int planted) {
        int[] characters = titles.stream()
                .flatMapToInt(String::chars)
                .filter(each -> each >= '\u4e00' && each <= '\u9fff')
                .distinct()
                .toArray();
        Set<String> words = new LinkedHashSet<>();
        while (words.size() < WORDS) {
            String word = words.size() < planted ? piece(titles, random) : made(characters, random);
            if (word.chars().allMatch(Character::isLetterOrDigit) && word.length() > 1) {
                words.add(word);
            }
        }
        return List.copyOf(words);
    }

    private static String piece(List<String> titles, Random random) {
        String title = titles.get(random.nextInt(titles.size()));
        int length = 2 + random.nextInt(4);
        if (title.length() <= length) {
            return "";
        }
        int from = random.nextInt(title.length() - length);
        return title.substring(from, from + length);
    }

    private static String made(int[] characters, Random random) {
        StringBuilder word = new StringBuilder();
        int length = 2 + random.nextInt(5);
        for (int at = 0; at < length; at++) {
            word.append((char) characters[random.nextInt(characters.length)]);
        }
        return word.toString();
    }
}
