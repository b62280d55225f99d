package io.zhanggui.cli;

import io.zhanggui.engagement.CatalogueBook;
import io.zhanggui.settlement.Finding;
import io.zhanggui.settlement.Finding.Weight;
import io.zhanggui.settlement.contract.Contract;
import io.zhanggui.settlement.contract.ContractHistory;
import io.zhanggui.settlement.contract.ContractReader;
import io.zhanggui.settlement.contract.ContractReader.Reading;
import io.zhanggui.settlement.facts.FactReader;
import io.zhanggui.settlement.facts.Facts;
import io.zhanggui.settlement.statement.Previous;
import io.zhanggui.settlement.statement.PreviousReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the files of a settlement and tells what is wrong with them, as editors understand it. */
final class ContractFiles {

    private final GlobalOptions global;
    private final Terminal terminal;

    ContractFiles(GlobalOptions global, Terminal terminal) {
        this.global = global;
        this.terminal = terminal;
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw CommandFault.refused("读不了文件 " + file, "cannot read " + file);
        }
    }

    /** The findings of a contract file are shown; whether it can be signed is answered. */
    boolean check(Path file) {
        Reading reading = new ContractReader(new CatalogueBook()).read(bytes(file));
        show(file, reading.findings());
        return reading.signable();
    }

    /** All versions of a contract; what is merely open is told and does not stop a trial. */
    ContractHistory history(List<Path> files) {
        ContractReader reader = new ContractReader(new CatalogueBook());
        List<Contract> versions = new ArrayList<>();
        for (Path file : files) {
            Reading reading = reader.read(bytes(file));
            reading.findings().forEach(finding -> complain(file, finding));
            versions.add(reading.contract()
                    .orElseThrow(() -> CommandFault.refused(
                            file + " 不能试算，先改上面的问题", file + " cannot be settled before these are mended")));
        }
        return new ContractHistory(versions);
    }

    /** The bytes of each version, by its number. */
    static Map<Integer, byte[]> byVersion(List<Path> files) {
        Map<Integer, byte[]> byVersion = new TreeMap<>();
        ContractReader reader = new ContractReader(new CatalogueBook());
        for (Path file : files) {
            byte[] bytes = bytes(file);
            reader.read(bytes).contract().ifPresent(contract -> byVersion.put(contract.version(), bytes));
        }
        return byVersion;
    }

    Facts facts(Path file) {
        FactReader.Reading reading = FactReader.read(bytes(file));
        reading.findings().forEach(finding -> complain(file, finding));
        return reading.facts()
                .orElseThrow(() -> CommandFault.refused(file + " 里有读不出来的行", file + " has lines that cannot be read"));
    }

    Previous previous(Path file) {
        PreviousReader.Reading reading = PreviousReader.read(bytes(file));
        reading.fault().ifPresent(fault -> complain(file, fault));
        return reading.previous().orElseThrow(() -> CommandFault.refused(file + " 不是结算单", file + " is no statement"));
    }

    private void show(Path file, List<Finding> findings) {
        for (Finding finding : findings) {
            if (global.json) {
                terminal.print(json(file, finding).toString());
            } else {
                complain(file, finding);
            }
        }
    }

    private void complain(Path file, Finding finding) {
        var sentence = finding.sentence(file.toString());
        terminal.complain(global.language.choose(sentence.zh(), sentence.en()));
    }

    private static ObjectNode json(Path file, Finding finding) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("file", file.toString())
                .put("line", finding.line())
                .put("column", finding.column())
                .put("code", finding.code())
                .put("weight", finding.weight() == Weight.FAULT ? "fault" : "open")
                .put("path", finding.path())
                .put("found", finding.found())
                .put("zh", finding.said().zh())
                .put("en", finding.said().en())
                .put("hintZh", finding.hint().zh())
                .put("hintEn", finding.hint().en());
    }

    static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw CommandFault.failed("写不了文件 " + file, "cannot write " + file, e);
        }
    }
}
