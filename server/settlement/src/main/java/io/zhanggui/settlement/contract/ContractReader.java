package io.zhanggui.settlement.contract;

import io.zhanggui.settlement.Finding;
import io.zhanggui.settlement.Finding.Weight;
import io.zhanggui.settlement.Words;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a contract file (YAML, or JSON as its subset) and says every fault with its place. */
public final class ContractReader {

    private final MetricBook book;

    /** Takes the definitions a file does not carry from a book. */
    public ContractReader(MetricBook book) {
        this.book = book;
    }

    /**
     * What a file holds.
     *
     * @param contract the clauses, unless a fault makes computing impossible
     * @param findings everything wrong or open, by place
     */
    public record Reading(Optional<Contract> contract, List<Finding> findings) {

        /** Whether nothing stands against signing. */
        public boolean signable() {
            return contract.isPresent() && findings.isEmpty();
        }
    }

    /** Reads the bytes of a file, which must be UTF-8. */
    public Reading read(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return broken(null, "1000", "not UTF-8", new Words("文件不是 UTF-8 编码", "the file is not UTF-8"));
        }
        return read(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** Reads a text. */
    public Reading read(String text) {
        Node root;
        try {
            LoaderOptions options = new LoaderOptions();
            options.setMaxAliasesForCollections(0);
            root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            String problem = String.valueOf(e.getProblem());
            return broken(e.getProblemMark(), "1001", problem, new Words("不是 YAML：" + problem, "not YAML: " + problem));
        } catch (YAMLException e) {
            String problem = String.valueOf(e.getMessage());
            return broken(null, "1001", problem, new Words("不是 YAML：" + problem, "not YAML: " + problem));
        }
        if (root == null) {
            return broken(null, "1001", "", new Words("文件是空的", "the file is empty"));
        }
        Findings findings = new Findings();
        Optional<Contract> contract = new ContractForm(findings, book).read(root);
        new Vagueness(findings).look(root, contract);
        return new Reading(findings.hasFaults() ? Optional.empty() : contract, findings.all());
    }

    private static Reading broken(@Nullable Mark mark, String number, String found, Words said) {
        int line = mark == null ? 1 : mark.getLine() + 1;
        int column = mark == null ? 1 : mark.getColumn() + 1;
        Words hint = new Words("先改到能读，再看其余问题", "mend this first, the rest is read afterwards");
        return new Reading(
                Optional.empty(),
                List.of(new Finding("CONTRACT-" + number, Weight.FAULT, "", line, column, found, said, hint)));
    }
}
