/**
 * SQL over `marking_tasks t`: its expert has still to do it, or has done it. Not so a check that a substitute has taken over, nor a control
 * or an anchor that an expert who was replaced had not marked.
 */
export const LIVE_TASK = `NOT EXISTS (SELECT 1 FROM work_assignments r WHERE r.replaces = t.assignment_id)
  AND (t.assignment_id IS NOT NULL OR EXISTS (SELECT 1 FROM mark_events e WHERE e.task_id = t.id)
    OR NOT EXISTS (SELECT 1 FROM marking_rounds m JOIN work_assignments a ON a.allocation_id = m.allocation_id
      JOIN work_assignments r ON r.replaces = a.id WHERE m.id = t.round_id AND a.person_id = t.person_id))`;
