package io.zhanggui.prove;

import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./zhanggui prove}: lists the proofs or runs one. */
@Command(name = "prove")
public final class Prove implements Callable<Integer> {

    private static final int WRONG_USE = 2;

    @Parameters(arity = "0..1", paramLabel = "NAME")
    @Nullable
    String name;

    @Option(names = "--count")
    @Nullable
    Integer count;

    @Option(names = "--reduced")
    boolean reduced;

    @Option(names = "--seed")
    long seed = 1;

    @Option(names = "--fresh")
    boolean fresh;

    @Option(names = "--folder")
    Path folder;

    private final List<Proof> proofs;

    Prove(List<Proof> proofs, Path folder) {
        this.proofs = proofs;
        this.folder = folder;
    }

    /** Runs and ends the process with 0, 1 where a claim fell, or 2 for wrong use. */
    public static void main(String[] words) {
        List<Proof> proofs = ServiceLoader.load(Proof.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        Path folder = Path.of(System.getProperty("zhanggui.home", "."), "build", "prove");
        System.exit(new CommandLine(new Prove(proofs, folder)).execute(words));
    }

    @Override
    public Integer call() throws Exception {
        if (name == null) {
            proofs.forEach(proof ->
                    System.out.printf("%-10s %6d  %s  %s%n", proof.name(), proof.fullCount(), proof.zh(), proof.en()));
            return 0;
        }
        for (Proof proof : proofs) {
            if (proof.name().equals(name)) {
                int whole = count == null ? (reduced ? proof.reducedCount() : proof.fullCount()) : count;
                return new ProofRun(proof, folder.resolve(name + "-" + seed), seed, System.out).run(whole, fresh)
                        ? 0
                        : 1;
            }
        }
        System.err.println("没有这个证明：" + name + "  no such proof: " + name);
        return WRONG_USE;
    }
}
