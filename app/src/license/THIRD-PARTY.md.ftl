<#function licences list>
  <#assign text = "">
  <#list list as licence><#assign text = text + licence + "; "></#list>
  <#return text?remove_ending("; ")>
</#function>
<#function owner artifact>
  <#if (artifact.organization)?? && (artifact.organization.name)??><#return artifact.organization.name></#if>
  <#return artifact.groupId>
</#function>
# What Lumina Studio is made with

Lumina Studio stands on the work of others. Each part keeps its own licence.

## Typefaces and native engine

- Inter, by The Inter Project Authors: SIL Open Font License 1.1
- JetBrains Mono, by The JetBrains Mono Project Authors: SIL Open Font License 1.1
- Noto Emoji, by Google: SIL Open Font License 1.1
- Feather icons, by Cole Bemis: MIT
- LibTorch (PyTorch), by Meta Platforms and contributors: BSD-3-Clause
- SQLite, by D. Richard Hipp: public domain

## Libraries

<#list dependencyMap as entry>
<#assign artifact = entry.getKey()>
- ${artifact.name!artifact.artifactId} ${artifact.version}, by ${owner(artifact)} (${artifact.groupId}:${artifact.artifactId}): ${licences(entry.getValue())}
</#list>
