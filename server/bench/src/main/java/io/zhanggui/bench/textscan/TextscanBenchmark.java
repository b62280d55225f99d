package io.zhanggui.bench.textscan;

import com.github.houbb.sensitive.word.bs.SensitiveWordBs;
import com.github.houbb.sensitive.word.support.allow.WordAllows;
import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import io.zhanggui.bench.Benchmark;
import io.zhanggui.textscan.Lexicon;
import io.zhanggui.textscan.LiveMatcher;
import io.zhanggui.textscan.Matcher;
import io.zhanggui.textscan.Reading;
import io.zhanggui.textscan.Term;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;

/**
 * 60,000 words over titles: ours reading through width, traditional forms, case, digits and fillers; beside it the
 * double-array Aho-Corasick trie, which compares the text as it stands, and sensitive-word, which normalises too. Each is
 * timed by the processor time of the one thread that scans, in turns; medians are compared.
 */
public final class TextscanBenchmark implements Benchmark {

    private static final long SEED = 20_261_129;
    private static final int PASSES = 10;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Override
    public String name() {
        return "textscan";
    }

    @Override
    public String zh() {
        return "文本扫描的速度，与双数组 AC 自动机、sensitive-word 相比";
    }

    @Override
    public String en() {
        return "speed of the text scanner against a double-array Aho-Corasick trie and sensitive-word";
    }

    @Override
    public void run(Path folder, PrintStream out, String... words) throws Exception {
        int rounds = words.length > 0 ? Integer.parseInt(words[0]) : 5;
        for (int planted : new int[] {20, 600}) {
            measure(out, GivenTexts.draw(Path.of(System.getProperty("zhanggui.home", ".")), SEED, planted), rounds);
        }
    }

    private static void measure(PrintStream out, GivenTexts given, int rounds) {
        List<Term> terms = given.words().stream().map(Term::of).toList();
        Matcher matcher = Matcher.compile(new Lexicon(terms, List.of()), Reading.FAST);
        AhoCorasickDoubleArrayTrie<String> trie = trie(given.words());
        SensitiveWordBs peer = peer(given.words());
        double[] ours = new double[rounds];
        double[] raw = new double[rounds];
        double[] normalising = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            ours[round] = speed(given, PASSES, matcher::count);
            raw[round] = speed(given, PASSES, text -> count(trie, text));
            normalising[round] = speed(given, 1, text -> peer.findAll(text).size());
        }
        out.printf(
                Locale.ROOT,
                "%n%,d titles, %,d characters, %,d words of which %d are pieces of titles (medians of %d rounds, one thread)%n",
                given.titles().size(),
                given.characters(),
                given.words().size(),
                given.planted(),
                rounds);
        line(out, "ours, width, traditional, case, digits, fillers", median(ours), hits(given, matcher::count));
        line(out, "double-array Aho-Corasick, as it stands", median(raw), hits(given, text -> count(trie, text)));
        line(out, "sensitive-word, normalising", median(normalising), 0);
        out.printf(
                Locale.ROOT,
                "ratio to the double-array trie %.2f (goal 1.5), to sensitive-word %.1f; compiled %.1f MB (goal 50)%n",
                median(ours) / median(raw),
                median(ours) / median(normalising),
                matcher.bytes() / 1e6);
        words(out, given, terms);
    }

    /** How long one word takes to come and to go while the lexicon stays in use. */
    private static void words(PrintStream out, GivenTexts given, List<Term> terms) {
        LiveMatcher live = new LiveMatcher(
                new Lexicon(terms, List.of()),
                Reading.FAST,
                work -> Thread.ofVirtual().start(work));
        words(out, given, "comes in", at -> live.add(Term.of("新词" + at)), live);
        words(out, given, "goes out", at -> live.remove(Term.of("新词" + at)), live);
    }

    private static void words(PrintStream out, GivenTexts given, String does, IntConsumer change, LiveMatcher live) {
        double[] millis = new double[200];
        for (int at = 0; at < millis.length; at++) {
            long start = System.nanoTime();
            change.accept(at);
            millis[at] = (System.nanoTime() - start) / 1e6;
            live.scan(given.titles().get(at));
        }
        Arrays.sort(millis);
        out.printf(
                Locale.ROOT,
                "a word %s in %.3f ms (median), %.3f ms (99 %%), goal 1 ms%n",
                does,
                millis[millis.length / 2],
                millis[millis.length * 99 / 100]);
    }

    private static int count(AhoCorasickDoubleArrayTrie<String> trie, String text) {
        int[] found = {0};
        trie.parseText(text, (begin, end, value) -> {
            found[0]++;
        });
        return found[0];
    }

    private static AhoCorasickDoubleArrayTrie<String> trie(List<String> words) {
        TreeMap<String, String> map = new TreeMap<>();
        words.forEach(word -> map.put(word, word));
        AhoCorasickDoubleArrayTrie<String> trie = new AhoCorasickDoubleArrayTrie<>();
        trie.build(map);
        return trie;
    }

    private static SensitiveWordBs peer(List<String> words) {
        return SensitiveWordBs.newInstance()
                .wordDeny(() -> words)
                .wordAllow(WordAllows.empty())
                .ignoreCase(true)
                .ignoreWidth(true)
                .ignoreNumStyle(true)
                .ignoreChineseStyle(true)
                .enableNumCheck(false)
                .enableEmailCheck(false)
                .enableUrlCheck(false)
                .init();
    }

    /** Characters per second. */
    private static double speed(GivenTexts given, int passes, ToIntFunction<String> scan) {
        long start = THREADS.getCurrentThreadCpuTime();
        long found = 0;
        for (int pass = 0; pass < passes; pass++) {
            for (String title : given.titles()) {
                found += scan.applyAsInt(title);
            }
        }
        double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
        if (found < 0) {
            throw new IllegalStateException("nothing was counted");
        }
        return given.characters() * (double) passes / seconds;
    }

    private static long hits(GivenTexts given, ToIntFunction<String> scan) {
        return given.titles().stream().mapToLong(scan::applyAsInt).sum();
    }

    private static void line(PrintStream out, String what, double speed, long hits) {
        out.printf(Locale.ROOT, "  %-50s %8.1f million characters/s", what, speed / 1e6);
        out.println(hits > 0 ? "  " + hits + " hits" : "");
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
