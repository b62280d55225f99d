package io.zhanggui.cli;

import io.zhanggui.settlement.bundle.Difference;
import io.zhanggui.settlement.bundle.Replay;
import io.zhanggui.settlement.bundle.ReplayResult;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Computes a settlement bundle again from the bundle alone; needs no server and no data. */
@Command(name = "replay")
final class ReplayCommand implements Callable<Integer> {

    @Parameters(paramLabel = "BUNDLE")
    Path bundle = Path.of("");

    @Option(names = "--root")
    @Nullable
    String root;

    @Option(names = "--key", paramLabel = "FILE|FINGERPRINT")
    @Nullable
    String key;

    private final GlobalOptions global;
    private final Terminal terminal;

    ReplayCommand(GlobalOptions global, Terminal terminal) {
        this.global = global;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ReplayResult result = Replay.run(
                ContractFiles.bytes(bundle),
                Optional.ofNullable(root),
                Optional.ofNullable(key).map(SigningKeys::fingerprint));
        if (global.json) {
            terminal.print(result.json().toString());
        } else {
            show(result);
        }
        return result.identical() ? ExitCode.DONE : ExitCode.FAILED;
    }

    /** Who signed, so that the reader can hold it against the key the other side is known by. */
    private String signature(ReplayResult result) {
        String print = result.fingerprint().orElse("");
        return result.key()
                .map(signer -> result.isSigned()
                        ? global.language.choose(
                                "签名：公钥 " + signer + "（指纹 " + print + "）",
                                "signature: public key " + signer + " (fingerprint " + print + ")")
                        : global.language.choose("签名：与内容不符", "signature: it does not fit"))
                .orElse(global.language.choose("签名：未签名", "signature: none"));
    }

    private void show(ReplayResult result) {
        result.statement()
                .ifPresent(statement ->
                        new StatementTable(global.language).lines(statement).forEach(terminal::print));
        for (Difference each : result.differences()) {
            terminal.print(each.where() + "  "
                    + global.language.choose(each.said().zh(), each.said().en())
                    + (each.held().isEmpty() && each.again().isEmpty()
                            ? ""
                            : "  " + each.held() + " → " + each.again()));
        }
        terminal.print(global.language.choose("根哈希 ", "root ") + result.root());
        terminal.print(signature(result));
        terminal.print(
                result.identical()
                        ? global.language.choose(
                                "一致：" + result.lines() + " 行重算后分毫不差",
                                "identical: " + result.lines() + " lines computed again to the fen")
                        : global.language.choose(
                                "不一致：" + result.differences().size() + " 处",
                                "not identical: " + result.differences().size() + " differences"));
    }
}
