package io.zhanggui.compliance.gate.web;

import io.zhanggui.compliance.gate.EvidenceFiles;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands kept files back, always as something to save: what people upload is never shown as a page of ours. */
@RestController
@RequestMapping("/api/compliance/gate/evidence")
@RequiresPermission(Permission.SEE_GATE)
class EvidenceController {

    private final EvidenceFiles files;

    EvidenceController(EvidenceFiles files) {
        this.files = files;
    }

    @GetMapping("/{id}")
    ResponseEntity<InputStreamResource> open(Caller caller, @PathVariable long id) {
        EvidenceFiles.Opened opened = files.open(caller, id);
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(opened.file().name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(opened.file().type()))
                .contentLength(opened.file().bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .body(new InputStreamResource(opened.bytes()));
    }
}
