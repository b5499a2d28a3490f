import Prompts
import TestSupport

/// Rules for a person who is in /project and lives in /home/li.
func rules(_ change: (inout AttachmentRules) -> Void = { _ in }) -> AttachmentRules {
    var rules = AttachmentRules(folder: "/project", home: "/home/li")
    change(&rules)
    return rules
}

func plan(
    _ prompt: String, _ tree: MemoryTree, _ change: (inout AttachmentRules) -> Void = { _ in }
) -> AttachmentPlan {
    AttachmentPlan(prompt, files: tree, rules: rules(change))
}
