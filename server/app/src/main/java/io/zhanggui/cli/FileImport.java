package io.zhanggui.cli;

import io.zhanggui.cli.Service.Query;
import io.zhanggui.cli.ShopOptions.Shop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sends one file and follows its jobs to their ends. A ZIP is one job for each file in it. */
final class FileImport {

    private static final long POLL_MILLIS = 120;

    private final Service service;
    private final Shop shop;
    private final ImportReport report;

    FileImport(Service service, Shop shop, ImportReport report) {
        this.service = service;
        this.shop = shop;
        this.report = report;
    }

    /** The jobs at their ends: done, refused, failed, cancelled, or asking what the command line did not say. */
    List<JsonNode> run(Path file, Query answers) {
        String name = file.getFileName().toString();
        List<JsonNode> ended = new ArrayList<>();
        try {
            report.sending(name);
            Query query = answers.with("shop", shop.id()).with("name", name);
            for (JsonNode job : service.upload("/api/imports", query, file)) {
                ended.add(follow(job));
            }
        } catch (ServiceRefusal refusal) {
            if (!refusal.isOfTheRequest()) {
                throw refusal;
            }
            ended.add(refusedAtTheDoor(name, refusal));
        }
        return ended;
    }

    private JsonNode follow(JsonNode started) {
        String path = "/api/imports/" + started.path("id").asString("");
        JsonNode job = started;
        while (isUnderWay(job)) {
            report.progress(job);
            pause();
            job = service.get(path, Query.NONE);
        }
        if (job.path("state").asString("").equals("asking")) {
            service.post(path + "/cancel", Query.NONE, JsonMapper.shared().createObjectNode());
        }
        return job;
    }

    static boolean isUnderWay(JsonNode job) {
        String state = job.path("state").asString("");
        return state.equals("queued") || state.equals("reading");
    }

    private static JsonNode refusedAtTheDoor(String name, ServiceRefusal refusal) {
        ObjectNode job =
                JsonMapper.shared().createObjectNode().put("file", name).put("state", "refused");
        job.set("refusal", refusal.answer());
        return job;
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandFault.failed("已中断；导入在服务里继续", "interrupted; the import goes on in the server", e);
        }
    }
}
