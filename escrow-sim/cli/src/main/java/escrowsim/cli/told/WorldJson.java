package escrowsim.cli.told;

import escrowsim.report.EventsTable;
import escrowsim.report.Row;
import escrowsim.scenario.Design;
import escrowsim.story.Proof;
import escrowsim.story.Story;
import escrowsim.summary.CauseShare;
import escrowsim.trial.ParameterDraws;
import escrowsim.trial.TrialOutcome;
import escrowsim.trial.Years;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One world for programs. */
final class WorldJson {

    private WorldJson() {}

    static Map<String, Object> of(ToldWorld world) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("study_id", world.of().plan().id());
        json.put("trial", world.trial());
        json.put("trials", world.of().worlds());
        json.put("worlds", world.isRare() ? "rare" : "crude");
        world.scenario().doubt().ifPresent(doubt -> {
            int draw = ParameterDraws.of(world.trial());
            json.put("parameter_draw", draw);
            json.put("inputs", world.inputs());
        });
        json.put("design_id", world.design().id());
        List<Map<String, Object>> designs = new ArrayList<>();
        for (Design design : world.of().plan().designs()) {
            if (world.stories().containsKey(design.id())) {
                designs.add(design(
                        design.id(), Objects.requireNonNull(world.stories().get(design.id()))));
            }
        }
        json.put("designs", designs);
        return json;
    }

    private static Map<String, Object> design(String id, Story story) {
        TrialOutcome outcome = story.chronicle().outcome();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("design_id", id);
        json.put("weight", outcome.weight);
        json.put("any_exposure", outcome.anyExposure);
        if (outcome.anyExposure) {
            json.put("first_exposure_day", outcome.firstExposureYear * Years.DAYS);
            json.put("first_exposure_cause", CauseShare.cause(story.chronicle().plan(), outcome.firstCause));
            json.put("exposed_days", outcome.exposedDays);
            json.put("unnoticed_days", outcome.unnoticedDays);
        }
        json.put("exposed_user_days", outcome.exposedUserDays + outcome.frontDoorUserDays);
        json.put("requests_granted", outcome.grantedRequests);
        json.put("messages_rehearsed", story.rehearsal().checks().size());
        json.put("messages_read", story.rehearsal().messagesRead());
        story.proof().ifPresent(proof -> json.put("proof", proof(proof, story)));
        json.put("events", events(id, story));
        return json;
    }

    private static Map<String, Object> proof(Proof proof, Story story) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sent_day", proof.sentYear() * Years.DAYS);
        json.put("read_day", proof.readYear() * Years.DAYS);
        json.put("shares_of", proof.custodians(story.chronicle()));
        json.put("opened_with_these", proof.opened());
        json.put("failed_with_one_fewer", proof.failedWithout());
        return json;
    }

    private static List<Map<String, Object>> events(String id, Story story) {
        return EventsTable.rows(EventsTable.of(Map.of(id, story))).stream()
                .map(WorldJson::event)
                .toList();
    }

    private static Map<String, Object> event(Row row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("day", row.number("day").orElse(0));
        json.put("actor", row.text("actor"));
        json.put("event", row.text("event"));
        if (row.has("needed")) {
            json.put("shares_held", row.count("shares_held"));
            json.put("needed", row.count("needed"));
        }
        json.put("effect", row.text("effect"));
        return json;
    }
}
