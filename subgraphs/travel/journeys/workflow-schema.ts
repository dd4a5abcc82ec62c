/** Schema of the workflow engine's tables, in the travel service's own database. */
export const workflowSchema = 'dbos';
